import type { AskerLetter, TeamLetter } from '../../core/announcements/deliver-announcement.js';
import type { CampaignTopic } from '../../core/announcements/team-topic.js';
import { mainLanguage } from '../../core/campaigns/campaign.js';
import type { PlanItemId } from '../../core/checklists/plan.js';
import type { Phrase } from './phrase.js';
import { button } from './blast-button.js';
import { withheldLine } from './blast-cards.js';
import { heatMapPostButton } from './heat-map-post.js';
import { clockInWords } from './release-words.js';
import type { Card, Choice, Link } from './reply.js';
import { speechIn, type Speech } from './speech.js';
import { spoken } from './spoken.js';

/** To who asked for an artist: that the operator has refused them. */
export function refusalCard({ artist, language }: AskerLetter): Card {
  const { say } = speechIn(language);
  const text = [say('teamNews.artistRefused')];
  return { part: 'card', title: say('teamNews.artistRefusedTitle', { artist }), text, fields: [], links: [] };
}

type Worded = { title: Phrase; text: Phrase[]; links?: Link[]; choices?: Choice[] };

/** Word to somebody on an artist's team that they have not asked for. */
export function teamNewsCard(letter: TeamLetter): Card {
  return { part: 'card', links: [], ...worded(letter, speechIn(letter.language)), fields: [] };
}

function worded(letter: TeamLetter, speech: Speech): Worded {
  if ('blast' in letter) return ofBlast(letter, speech);
  const { artistName: artist, title } = letter.campaign;
  if (letter.topic === 'post-yourself') return postYourself(letter, speech);
  if (letter.topic === 'post-livestream-yourself') return postLivestreamYourself(letter, speech);
  const wording = isStep(letter.topic) ? stepDue(stepOf(letter.topic)) : wordings[letter.topic];
  const isHeatMap = letter.topic === 'plan:heat-map';
  const choices = isHeatMap ? [heatMapPostButton(letter.campaign, speech)] : [];
  return { ...wording({ artist, title }, speech), choices };
}

function ofBlast({ topic, blast, campaign }: Extract<TeamLetter, { blast: unknown }>, speech: Speech): Worded {
  const { say, label } = speech;
  const words = spoken(blast.text);
  if (topic === 'blast-not-sent') {
    const title = say(blast.revises ? 'teamNews.editNotMadeTitle' : 'teamNews.blastNotSentTitle');
    return { title, text: [withheldLine(blast, campaign, speech), ...words] };
  }
  if (topic === 'blast-lapsed') {
    const { artistName: artist } = campaign;
    const title = say(blast.revises ? 'teamNews.editLapsedTitle' : 'teamNews.blastLapsedTitle', { artist });
    return { title, text: [say(blast.revises ? 'teamNews.editLapsed' : 'teamNews.blastLapsed'), ...words] };
  }
  return {
    title: say('teamNews.blastSecondTitle', { artist: campaign.artistName }),
    text: [say(blast.revises ? 'teamNews.editSecond' : 'teamNews.blastSecond', { title: campaign.title }), ...words],
    choices: [button(label('blast.look'), { show: blast.id })],
  };
}

/** The words stand in the language of those who are to read them. */
function postYourself({ campaign, smartLinkUrl: url }: TeamLetter, { say, label }: Speech): Worded {
  const { title, artistName: artist } = campaign;
  const there = speechIn(mainLanguage(campaign));
  return {
    title: say('teamNews.postYourselfTitle', { title }),
    text: [say('teamNews.postYourself'), there.say('letters.outNow', { title, artist })],
    links: [{ label: label('letters.page', { title }), url }],
  };
}

/** The same of a stream; when it starts by the artist's clock: whoever copies it does not see what a chat would make of a moment. */
function postLivestreamYourself({ campaign, smartLinkUrl: url }: TeamLetter, { say, label }: Speech): Worded {
  const { title, artistName: artist, livestream, timezone } = campaign;
  const there = speechIn(mainLanguage(campaign));
  const when = livestream && clockInWords(livestream.startsAt, timezone, there);
  return {
    title: say('teamNews.postLivestreamTitle', { title }),
    text: [
      say('teamNews.postLivestream'),
      there.say('livestream.title', { artist }),
      ...(when === null ? [] : [there.say('livestream.when', { at: when, title })]),
    ],
    links: [
      ...(livestream ? [{ label: label('livestream.watch'), url: livestream.url }] : []),
      { label: label('letters.page', { title }), url },
    ],
  };
}

type StepTopic = Extract<CampaignTopic, `plan:${string}`>;

function isStep(topic: CampaignTopic): topic is StepTopic {
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

const wordings: Readonly<
  Record<Exclude<CampaignTopic, `plan:${string}` | 'post-yourself' | 'post-livestream-yourself'>, Wording>
> = {
  'artist-approved': ({ artist, title }, { say }) => ({
    title: say('teamNews.artistApprovedTitle', { artist }),
    text: [say('teamNews.artistApproved', { title })],
  }),
  'match-doubtful': ({ title }, { say }) => ({
    title: say('teamNews.matchDoubtfulTitle', { title }),
    text: [say('teamNews.matchDoubtful', { title })],
  }),
  'event-forbidden': ({ title }, { say }) => ({
    title: say('teamNews.eventForbiddenTitle', { title }),
    text: [say('teamNews.eventForbidden', { title })],
  }),
  'tracker-not-pinned': ({ title }, { say }) => ({
    title: say('teamNews.trackerNotPinnedTitle', { title }),
    text: [say('teamNews.trackerNotPinned')],
  }),
  'pre-flight': ({ title }, { say }) => ({
    title: say('teamNews.preFlightTitle', { title }),
    text: [say('teamNews.preFlight')],
  }),
};
