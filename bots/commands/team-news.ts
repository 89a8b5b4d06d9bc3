import type { TeamLetter } from '../../core/announcements/deliver-announcement.js';
import type { TeamTopic } from '../../core/announcements/team-topic.js';
import type { PlanItemId } from '../../core/checklists/plan.js';
import type { Phrase } from './phrase.js';
import type { Card } from './reply.js';
import { speechIn, type Speech } from './speech.js';

type Worded = { title: Phrase; text: Phrase[] };

/** Word to somebody on an artist's team that they have not asked for. */
export function teamNewsCard({ campaign, topic, language }: TeamLetter): Card {
  const { artistName: artist, title } = campaign;
  const wording = isStep(topic) ? stepDue(stepOf(topic)) : wordings[topic];
  const worded = wording({ artist, title }, speechIn(language));
  return { part: 'card', ...worded, fields: [], links: [] };
}

type StepTopic = Extract<TeamTopic, `plan:${string}`>;

function isStep(topic: TeamTopic): topic is StepTopic {
  return topic.startsWith('plan:');
}

function stepOf(topic: StepTopic): PlanItemId {
  return topic.slice('plan:'.length) as PlanItemId;
}

type Wording = (of: { artist: string; title: string }, speech: Speech) => Worded;

/** A step of the plan whose day has come, as the list words it. */
function stepDue(item: PlanItemId): Wording {
  return ({ title }, { say }) => ({
    title: say('teamNews.planTitle', { title }),
    text: [say('teamNews.plan', { item: say(`checklist.${item}`) })],
  });
}

const wordings: Readonly<Record<Exclude<TeamTopic, `plan:${string}`>, Wording>> = {
  'artist-approved': ({ artist, title }, { say }) => ({
    title: say('teamNews.artistApprovedTitle', { artist }),
    text: [say('teamNews.artistApproved', { title })],
  }),
  'blast-not-sent': ({ title }, { say }) => ({
    title: say('teamNews.blastNotSentTitle'),
    text: [say('teamNews.blastNotSent', { title })],
  }),
  'match-doubtful': ({ title }, { say }) => ({
    title: say('teamNews.matchDoubtfulTitle', { title }),
    text: [say('teamNews.matchDoubtful', { title })],
  }),
  'pre-flight': ({ title }, { say }) => ({
    title: say('teamNews.preFlightTitle', { title }),
    text: [say('teamNews.preFlight')],
  }),
};
