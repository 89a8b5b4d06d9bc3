import type { TeamLetter } from '../../core/announcements/deliver-announcement.js';
import type { TeamTopic } from '../../core/announcements/team-topic.js';
import type { Phrase } from './phrase.js';
import type { Card } from './reply.js';
import { speechIn, type Speech } from './speech.js';

type Worded = { title: Phrase; text: Phrase[] };

/** Word to somebody on an artist's team that they have not asked for. */
export function teamNewsCard({ campaign, topic, language }: TeamLetter): Card {
  const { artistName: artist, title } = campaign;
  const worded = wordings[topic]({ artist, title }, speechIn(language));
  return { part: 'card', ...worded, fields: [], links: [] };
}

type Wording = (of: { artist: string; title: string }, speech: Speech) => Worded;

const wordings: Readonly<Record<TeamTopic, Wording>> = {
  'artist-approved': ({ artist, title }, { say }) => ({
    title: say('teamNews.artistApprovedTitle', { artist }),
    text: [say('teamNews.artistApproved', { title })],
  }),
  'artist-refused': ({ artist, title }, { say }) => ({
    title: say('teamNews.artistRefusedTitle', { artist }),
    text: [say('teamNews.artistRefused', { artist, title })],
  }),
  'blast-not-sent': ({ title }, { say }) => ({
    title: say('teamNews.blastNotSentTitle'),
    text: [say('teamNews.blastNotSent', { title })],
  }),
};
