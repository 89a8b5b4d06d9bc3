import type { JSX } from 'preact';
import type { ActsOfAccount } from '../../core/artists/acts-of-account.js';
import type { OwnPage } from '../../core/fans/own-page.js';
import type { Speech } from '../pages/speech.js';

type Props = { page: OwnPage; speech: Speech; zone: string };

/** What is kept of the fan's chat accounts because they act for artists, in short. */
export function OwnActs({ page, speech, zone }: Props): JSX.Element | null {
  const { acting } = page.data;
  if (acting.length === 0) return null;
  return (
    <section class="card">
      <h2>{speech.text('myData.actsTitle')}</h2>
      {acting.map((acts) => (
        <ul key={`${acts.account.platform}:${acts.account.externalId}`} class="dots">
          {linesOf(acts, { speech, zone }).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ))}
      <p class="quiet">{speech.text('mePage.forgetActs')}</p>
    </section>
  );
}

function linesOf(acts: ActsOfAccount, { speech, zone }: Pick<Props, 'speech' | 'zone'>): string[] {
  const { text, longDate } = speech;
  const { places, requests, draft, audit, ticks, blasts, trackers, invitations, teamNews } = acts;
  const counted = [
    ['myData.done', audit.length],
    ['myData.ticks', ticks.length],
    ['myData.blasts', blasts.length],
    ['myData.trackers', trackers.length],
    ['myData.codes', invitations.length],
    ['myData.told', teamNews.length],
  ] as const;
  return [
    ...places.map(({ artist, member }) => {
      const role = text(`roles.${member.role}`);
      return text('myData.onTeam', { artist: artist.name, role, at: longDate(member.addedAt, zone) });
    }),
    ...requests.map(({ name: artist }) => text('myData.asked', { artist })),
    ...(draft ? [text('myData.draft', { at: longDate(draft.changedAt, zone) })] : []),
    ...counted.flatMap(([key, count]) => (count > 0 ? [text(key, { count })] : [])),
  ];
}
