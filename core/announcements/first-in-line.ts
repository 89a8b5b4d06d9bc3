import type { Announcement } from './announcement.js';

/** They say what is true when their turn comes: in which order among the others is all the same. */
const changes: ReadonlySet<Announcement['kind']> = new Set(['blast-edit', 'blast-removal', 'tracker']);

/**
 * Which of the pending announcements of one account is to be tried next, at `now` (database time): whatever is in hand, else
 * the earliest. One that only changes what stands there lets the others pass while it is put off: a platform can let an old
 * message be changed so seldom that news would wait half an hour for it. Null: none. Pure.
 */
export function firstInLine(pending: readonly Announcement[], now: Date): Announcement | null {
  const inHand = pending.filter(({ failures, nextTryAt }) => failures > 0 && nextTryAt > now);
  const inLine = inHand.length > 0 ? inHand : pending.filter((each) => !letsPass(each, now));
  return inLine.reduce<Announcement | null>((first, each) => (first && !comesBefore(each, first) ? first : each), null);
}

function letsPass({ kind, nextTryAt }: Announcement, now: Date): boolean {
  return changes.has(kind) && nextTryAt > now;
}

type Numbered = Pick<Announcement, 'sequence' | 'id'>;

function comesBefore(one: Numbered, other: Numbered): boolean {
  return one.sequence < other.sequence || (one.sequence === other.sequence && one.id < other.id);
}
