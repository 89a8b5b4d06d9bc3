import type { OutboxEvent } from '../announcements/outbox-event.js';
import type { ArtistId } from '../artists/artist.js';
import type { CampaignId, LibraryItem } from '../campaigns/campaign.js';
import type { FanId } from '../fans/fan.js';
import type { PreSaveId } from '../pre-saves/pre-save.js';
import type { ReleaseWaveId } from '../release-waves/release-wave.js';
import type { ServiceName } from '../streaming/service-name.js';

/** States in which something is still to be done. */
export const openWriteStates = ['armed', 'retry', 'not-live', 'accepted'] as const;
/** States that nothing leads out of by itself. */
export const finalWriteStates = [
  'verified',
  'already-there',
  'undone',
  'needs-reauth',
  'withdrawn',
  'reminded',
  'dead',
] as const;

export type OpenWriteState = (typeof openWriteStates)[number];
export type FinalWriteState = (typeof finalWriteStates)[number];
/**
 * `armed | retry | not-live → accepted → verified`, or `already-there` where the fan was first.
 * `accepted` is the service's word; only `verified` is ours. `undone`: the fan had us take it out.
 */
export type WriteState = OpenWriteState | FinalWriteState;

/** `campaign:fan:service:item`. */
export type LibraryWriteId = `${PreSaveId}:${LibraryItem}`;

/** Why the last attempt did not end as wished. No text of a service, no token. */
export type WriteFailure = { reason: string; at: Date };

/** One item of a release that is to be in one fan's library. The promise is kept here or nowhere. */
export type LibraryWrite = {
  id: LibraryWriteId;
  preSaveId: PreSaveId;
  artistId: ArtistId;
  campaignId: CampaignId;
  fanId: FanId;
  service: ServiceName;
  item: LibraryItem;
  waveId: ReleaseWaveId;
  /** By the fan: see `shardOf`. */
  shard: number;
  state: WriteState;
  /** The zone that `dueAt` is the midnight of. */
  zone: string;
  /** Calendar time of the fan's midnight: nothing is written before it. */
  dueAt: Date;
  /** Calendar time of the next attempt. */
  nextTryAt: Date;
  /** The version of the campaign's schedule that `dueAt` is of: nothing is attempted by an older one. */
  scheduleVersion: number;
  /** Calendar time of the promise: when it was made, or made anew after it had ended. */
  promisedAt: Date;
  /** Grows with every claim: a result for an older attempt changes nothing. */
  attempt: number;
  /** Database time until which the claimer of `attempt` is alone with it; a claimer that died is succeeded after it. */
  leaseUntil: Date;
  /** Calendar time of the service's first "yes". */
  acceptedAt: Date | null;
  /** Calendar time of the first positive read-back. */
  verifiedAt: Date | null;
  /** Calendar time of a last look at a verified item, a day after its start; null: none is to come. */
  lookAgainAt: Date | null;
  /** What that look found. It changes nothing: an item that is gone was taken out by the fan. */
  lastLook: { at: Date; present: boolean } | null;
  /** What the service calls the item that was saved; null: nothing was, or an earlier version did not keep it. */
  itemUri: string | null;
  /** True if one of our saves may have reached the service; a claim sets it until its result is known. */
  saveSent: boolean;
  /** How often a read-back was negative after a "yes" (a ghost save). */
  ghosts: number;
  /** How many attempts in a row had no clear answer; those not made leave it as it is, a throttled one ends the row. */
  unclearInARow: number;
  lastFailure: WriteFailure | null;
  outbox: OutboxEvent[];
};

/** One write for each item of a pre-save: the same two make the same id. */
export function libraryWriteId(preSaveId: PreSaveId, item: LibraryItem): LibraryWriteId {
  return `${preSaveId}:${item}`;
}

/** Whether something is still to be done for it. */
export function isOpen(state: WriteState): state is OpenWriteState {
  return openWriteStates.some((open) => open === state);
}

/** What a write says of a save before there was one. */
export const nothingSaved = {
  acceptedAt: null,
  verifiedAt: null,
  lastLook: null,
  itemUri: null,
  saveSent: false,
} satisfies Partial<LibraryWrite>;

/** From when on the time for a write is counted: its fan's midnight, or the promise where that came after it. */
export function startOf({ dueAt, promisedAt }: Pick<LibraryWrite, 'dueAt' | 'promisedAt'>): Date {
  return promisedAt > dueAt ? promisedAt : dueAt;
}

const clocksDifferMs = 5 * 60 * 1000;

/**
 * From when on what a service has added may be our doing: the write's start, or our first save where that was earlier,
 * less what its clock and ours may differ by.
 */
export function savedSince(write: Pick<LibraryWrite, 'dueAt' | 'promisedAt' | 'acceptedAt'>): Date {
  const startMs = startOf(write).getTime();
  return new Date(Math.min(startMs, write.acceptedAt?.getTime() ?? startMs) - clocksDifferMs);
}

/** Whether a write was promised when the release was out already: then it is made at once. */
export function isLate({ dueAt, promisedAt }: Pick<LibraryWrite, 'dueAt' | 'promisedAt'>): boolean {
  return promisedAt > dueAt;
}

/** The reason in `lastFailure` of a write that ended because its campaign did. */
export const campaignCancelled = 'campaign-cancelled';

/** True if nothing came of a write because its campaign was cancelled, rather than because of a service or the fan. */
export function isCancelled({ state, lastFailure }: Pick<LibraryWrite, 'state' | 'lastFailure'>): boolean {
  return state === 'dead' && lastFailure?.reason === campaignCancelled;
}

/** The reason in `lastFailure` of a write for which a service has something that is not certain to be ours. */
export const matchDoubtful = 'match-doubtful';

/** True while a write waits, or has waited in vain, for somebody to say which item of a service is ours. */
export function isMatchDoubtful({ state, lastFailure }: Pick<LibraryWrite, 'state' | 'lastFailure'>): boolean {
  return (state === 'not-live' || state === 'dead') && lastFailure?.reason === matchDoubtful;
}
