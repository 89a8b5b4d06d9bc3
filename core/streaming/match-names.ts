import type { LibraryItem } from '../campaigns/campaign.js';
import type { ReleaseReference } from './streaming-service.js';

/** What is looked for at a service. */
export type Wanted = { release: ReleaseReference; item: LibraryItem };

/** The code a release is searched by. */
export function codeOf({ release, item }: Wanted): string | null {
  return (item === 'track' ? release.recording?.isrc : release.upc) ?? null;
}

/** UPCs are written with and without leading zeros, ISRCs with and without hyphens. */
export function sameCode(one: string, other: string | null): boolean {
  const plain = (code: string) => code.toUpperCase().replaceAll('-', '').replace(/^0+/, '');
  return other !== null && plain(one) === plain(other);
}

/** The title a release is known under where this item of it is meant. */
export function titleOf({ release, item }: Wanted): string {
  return item === 'track' ? (release.recording?.title ?? release.title) : release.title;
}

/** Whether two titles are one but for what shops add: "(feat. …)", "[Deluxe]", " - Single". */
export function sameTitle(one: string, other: string): boolean {
  return titleBase(one) === titleBase(other);
}

/** Words beside a title that mean another recording of the same work. */
const otherRecording =
  /\b(remix|mix|live|acoustic|instrumental|karaoke|demo|cover|acapella|unplugged|sped ?up|slowed|nightcore|orchestral|reprise|dub)(?:ed)?\b/g;

/** Whether what stands beside two titles means the same recording: "Night Drive" is not "Night Drive (Sped Up)". */
export function sameVersion(one: string, other: string): boolean {
  return versionOf(one) === versionOf(other);
}

function versionOf(title: string): string {
  const beside = [...title.matchAll(/[([{]([^)\]}]*)[)\]}]|\s[-–—]\s(.*)$/g)].map(([all]) => all).join(' ');
  const plain = beside
    .toLowerCase()
    .replaceAll(/(feat\.?|ft\.?|featuring|with)\s[^)\]}]*/g, ' ')
    .replaceAll(/original mix/g, ' ')
    .replaceAll(/a[ -]cappella|a capella/g, 'acapella')
    .replaceAll('-', ' ');
  const words = [...plain.matchAll(otherRecording)].map(([, word = '']) => word.replaceAll(' ', ''));
  return [...new Set(words)].sort().join();
}

function titleBase(title: string): string {
  const bare = title
    .replaceAll(/[([{][^)\]}]*[)\]}]/g, ' ')
    .replace(/\s(feat\.?|ft\.?|featuring)\s.*$/i, ' ')
    .replace(/\s[-–—]\s.*$/, ' ');
  return folded(bare) || folded(title);
}

/** Whether one of these names is the artist's, or all of them together are: "Asha", "The Late Trains". */
export function sameArtist(names: readonly string[], artistName: string): boolean {
  const ours = foldedName(artistName);
  return [...names, names.join(' ')].some((name) => foldedName(name) === ours);
}

/** "Asha and The Late Trains" is "Asha & The Late Trains". */
function foldedName(name: string): string {
  return folded(name.replaceAll(/\s(and|&)\s/gi, ' ')) || folded(name);
}

/** Without case, accents, spaces and signs; a text of nothing else stays as it is. */
function folded(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/[^\p{L}\p{N}]/gu, '');
  return (plain || text.trim()).toLowerCase();
}
