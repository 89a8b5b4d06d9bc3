import type { LibraryItem, ServiceRelease } from '../campaigns/campaign.js';
import { nothingDecided, type DoubtfulMatch } from './doubtful-match.js';

/** More than these nobody has decided of one release; the oldest are let go. */
const mostDecided = 200;

/** What is known of an item where a decision is made: its doubts, and the recording that fans get who choose none. */
export type Undecided = {
  item: LibraryItem;
  release: ServiceRelease;
  matches: readonly DoubtfulMatch[];
  defaultIsrc: string | null;
};

/** What a decision makes of a release, and the doubts that it settles. */
export type Decided = { release: ServiceRelease; settled: readonly DoubtfulMatch[]; refused: string[] };

/** Makes an item the one that the campaign knows; one of another recording than the usual is only remembered as ours. Pure. */
export function confirmItem(uri: string, { item, release, matches, defaultIsrc }: Undecided): Decided {
  const about = matches.filter((match) => isCandidate(uri, match));
  const isUsual = about.length === 0 || about.some(({ isrc }) => isrc === null || isrc === defaultIsrc);
  const known = item === 'track' ? { trackUri: uri } : { albumUri: uri };
  const { confirmed, refused, version } = release.decided ?? nothingDecided;
  const decided = {
    confirmed: joined(without(confirmed, [uri]), [uri]),
    refused: without(refused, [uri]),
    version: version + 1,
  };
  return {
    release: { ...release, ...(isUsual && known), decided },
    settled: about.length > 0 ? about : matches,
    refused: [],
  };
}

/** Puts aside all candidates; where none is in doubt, what was confirmed before is taken back. Pure. */
export function refuseItems({ item, release, matches }: Undecided): Decided {
  const { confirmed, refused: before, version } = release.decided ?? nothingDecided;
  const candidates = matches.flatMap((match) => match.candidates.map(({ uri }) => uri));
  const inDoubt = candidates.filter((uri) => !confirmed.includes(uri) && !before.includes(uri));
  const refused = inDoubt.length > 0 ? [...new Set(inDoubt)] : confirmed.filter((uri) => uri.split(':')[1] === item);
  const unless = (uri: string | null) => (uri !== null && refused.includes(uri) ? null : uri);
  const decided = { confirmed: without(confirmed, refused), refused: joined(before, refused), version: version + 1 };
  const { trackUri, albumUri } = release;
  return {
    release: { ...release, trackUri: unless(trackUri), albumUri: unless(albumUri), decided },
    settled: matches,
    refused,
  };
}

/** Whether a doubt is about this item. */
export function isCandidate(wanted: string, { candidates }: Pick<DoubtfulMatch, 'candidates'>): boolean {
  return candidates.some(({ uri }) => uri === wanted);
}

function without(uris: readonly string[], others: readonly string[]): string[] {
  return uris.filter((uri) => !others.includes(uri));
}

function joined(uris: readonly string[], more: readonly string[]): string[] {
  return [...uris, ...more].slice(-mostDecided);
}
