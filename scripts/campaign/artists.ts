import type { WaitingArtist } from '../../core/artists/approve-artist.js';
import type { Engine } from '../../core/engine.js';
import type { Answer } from './answer.js';

type ArtistsAsked = { act: 'artists' | 'approve' | 'refuse'; name: string | undefined };

/** Lists the artists who wait for the operator's word, after it was given to one of them. */
export async function artistsAsked(
  { act, name = '' }: ArtistsAsked,
  engine: Pick<Engine, 'waitingArtists' | 'approveArtist' | 'refuseArtist'>,
): Promise<Answer> {
  if (act === 'approve') await engine.approveArtist(name);
  if (act === 'refuse') await engine.refuseArtist(name);
  const done = { artists: '', approve: `${name} is approved.\n`, refuse: `${name} is refused.\n` }[act];
  const waiting = await engine.waitingArtists();
  const none = 'Nobody waits for approval.\n';
  return { json: waiting.map(asJson), text: done + (waiting.map(inWords).join('') || none) };
}

function asJson({ artist, by, campaigns }: WaitingArtist) {
  const { id, name, createdAt } = artist;
  const drafts = campaigns.map(({ slug, title, releaseDate }) => ({ slug, title, releaseDate }));
  return { id, name, askedAt: createdAt, askedBy: `${by.platform}:${by.externalId}`, campaigns: drafts };
}

function inWords({ artist, by, campaigns }: WaitingArtist): string {
  const drafts = campaigns.map(({ slug, title, releaseDate }) => `    “${title}”, ${releaseDate}, /l/${slug}\n`);
  return `${artist.name}  (${artist.id})
  asked for by ${by.platform}:${by.externalId} at ${artist.createdAt.toISOString()}
${drafts.join('')}  npm run campaign -- approve ${JSON.stringify(artist.name)}   or   refuse ${JSON.stringify(artist.name)}
`;
}
