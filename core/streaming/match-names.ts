import type { LibraryItem } from '../campaigns/campaign.js';
import { folded, isTitle, titleBase } from './same-title.js';
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

/** Whether this is the title of what is wanted, and of no other recording that is known. */
export function bearsTitle(name: string, wanted: Wanted): boolean {
  return isTitle(name, titleOf(wanted), wanted.item === 'track' ? wanted.release.otherTitles : []);
}

/** Whether this is what another recording of the work is called. */
export function bearsOtherTitle(name: string, wanted: Wanted): boolean {
  if (wanted.item === 'album') return false;
  const ours = titleOf(wanted);
  return wanted.release.otherTitles?.some((other) => isTitle(name, other, [ours])) === true;
}

/** Whether this could be a recording of the same work, by what stands before brackets and dashes. */
export function sameWork(name: string, wanted: Wanted): boolean {
  return titleBase(name) === titleBase(titleOf(wanted));
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
