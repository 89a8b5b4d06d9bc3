import type { ActsOfAccount } from '../../core/artists/acts-of-account.js';
import type { Phrase } from './phrase.js';
import type { Card } from './reply.js';
import type { Speech } from './speech.js';

/** What is kept of an account because it acts for artists, in short, and how to have all of it, or none. */
export function actsCard(acts: ActsOfAccount, speech: Speech): Card {
  const { say, label } = speech;
  const { platform, externalId } = acts.account;
  const places = acts.places.map(({ artist, member }) => {
    const at = { at: member.addedAt, as: 'date-and-time' } as const;
    return say('myData.onTeam', { artist: artist.name, role: label(`roles.${member.role}`), at });
  });
  const draft = acts.draft && say('myData.draft', { at: { at: acts.draft.changedAt, as: 'date-and-time' } });
  return {
    part: 'card',
    title: say('myData.actsTitle'),
    text: [
      ...places,
      ...acts.requests.map(({ name: artist }) => say('myData.asked', { artist })),
      ...(draft ? [draft] : []),
      ...counts(acts, speech),
      say('myData.wholeFile', { account: `${platform}:${externalId}` }),
      say('myData.erase'),
    ],
    fields: [],
    links: [],
  };
}

function counts({ audit, ticks, blasts, trackers, invitations, teamNews }: ActsOfAccount, { say }: Speech): Phrase[] {
  return [
    ...(audit.length > 0 ? [say('myData.done', { count: audit.length })] : []),
    ...(ticks.length > 0 ? [say('myData.ticks', { count: ticks.length })] : []),
    ...(blasts.length > 0 ? [say('myData.blasts', { count: blasts.length })] : []),
    ...(trackers.length > 0 ? [say('myData.trackers', { count: trackers.length })] : []),
    ...(invitations.length > 0 ? [say('myData.codes', { count: invitations.length })] : []),
    ...(teamNews.length > 0 ? [say('myData.told', { count: teamNews.length })] : []),
  ];
}
