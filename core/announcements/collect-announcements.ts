import { eachAlone } from '../each-alone.js';
import type { Ports } from '../engine-ports.js';
import { isCancelled, isOpen, type LibraryWrite, type WriteState } from '../library-writes/library-write.js';
import type { PreSave, PreSaveId } from '../pre-saves/pre-save.js';
import { keepPoints } from '../referrals/keep-points.js';
import { morningFor } from '../fans/tell-at.js';
import { newAnnouncement, type PreSaveNews } from './announcement.js';
import type { OutboxEvent } from './outbox-event.js';
import { waysTo } from './way.js';

const batchSize = 100;

/**
 * Turns what happened into messages: empties the outboxes of pre-saves and writes into one
 * announcement per chat account. Safe to run twice, or to die in the middle: an announcement
 * is kept before its event is taken out, and the same event makes the same announcement.
 */
export async function collectAnnouncements(ports: Ports): Promise<void> {
  const failing = {
    failed: 'What happened to a promise could not be told; it is tried again.',
    fields: ({ id }: { id: string }) => ({ of: id }),
    log: ports.log,
  };
  await eachAlone(await ports.preSaves.withOutbox(batchSize), (each) => announcePreSave(each, ports), failing);
  await eachAlone(await ports.writes.withOutbox(batchSize), (each) => announceWrite(each, ports), failing);
}

async function announceWrite(write: LibraryWrite, ports: Ports): Promise<void> {
  if (write.outbox.some(({ kind }) => kind === 'write-delayed')) await announceDelay(write.preSaveId, ports);
  await announceRelease(write.preSaveId, ports);
  await ports.writes.clearOutbox(write.id, eventIds(write));
}

async function announcePreSave(preSave: PreSave, ports: Ports): Promise<void> {
  if (preSave.outbox.length === 0) return;
  // The sign-up was made or withdrawn: what hangs on it in the points ledger is made good here, should it be missing.
  if (preSave.outbox.some(({ kind }) => kind === 'pre-saved' || kind === 'withdrawn')) await keepPoints(preSave, ports);
  for (const news of preSave.outbox.flatMap((event) => newsOf(event, preSave))) await announce(preSave, news, ports);
  await ports.preSaves.clearOutbox(preSave.id, eventIds(preSave));
}

/** What a fan hears of a change to their pre-save itself: nothing of one that has been changed back meanwhile. */
function newsOf({ id, kind }: OutboxEvent, { mode }: PreSave): News[] {
  switch (kind) {
    case 'pre-saved':
      // A fan who withdraws and comes back signs up a second time, and is told a second time.
      return [{ kind, occasion: id }];
    case 'moved-to-reminder':
      return mode === 'reminder' ? [{ kind: 'reconnect', occasion: id }] : [];
    case 'account-shared':
    case 'rescheduled':
    case 'postponed':
    case 'cancelled':
      // The event's id carries the schedule's version, or which other fan it is: each is told once.
      return [{ kind, occasion: id }];
    case 'withdrawn':
    case 'write-delayed':
    case 'write-settled':
      return [];
  }
}

/** Tells once that the service makes trouble with this fan's library, and that we go on trying. */
async function announceDelay(preSaveId: PreSaveId, ports: Ports): Promise<void> {
  const preSave = await ports.preSaves.byId(preSaveId);
  const writes = await ports.writes.ofPreSave(preSaveId);
  if (preSave && writes.some(({ state }) => isOpen(state))) {
    await announce(preSave, { kind: 'delayed', occasion: 'slow-lane' }, ports);
  }
}

/** Tells of the release once the last item has come to its end; earlier items wait for it. */
async function announceRelease(preSaveId: PreSaveId, ports: Ports): Promise<void> {
  const preSave = await ports.preSaves.byId(preSaveId);
  const writes = await ports.writes.ofPreSave(preSaveId);
  const states = writes.map(({ state }) => state);
  if (!preSave || states.some(isOpen)) return;
  // What happened first is numbered first, also where so many pre-saves wait that this one was not among them.
  await announcePreSave(preSave, ports);
  // The cancellation is told of as one, with what had been saved before it.
  if (writes.some(isCancelled)) return;
  const kind = releaseNews(states);
  // The attempts tell this end from an earlier one: a fan who connects anew is told anew, and each end once.
  const occasion = writes
    .map(({ item, attempt }) => `${item}-${attempt}`)
    .sort()
    .join('+');
  if (kind) await announce(preSave, { kind, occasion }, ports);
}

/** What is told of writes, once all of a pre-save's have come to their end. */
export type ReleaseNews = Exclude<PreSaveNews, OutboxEvent['kind'] | 'delayed'>;

/** What a fan hears about the writes of one pre-save; null if they asked for nothing any more, or had it taken out again. */
export function releaseNews(states: readonly WriteState[]): ReleaseNews | null {
  if (states.includes('withdrawn') || states.includes('undone')) return null;
  if (states.includes('needs-reauth')) return 'reconnect';
  if (states.includes('reminded')) return 'release-reminder';
  if (states.includes('dead')) return 'not-saved';
  return states.every((state) => state === 'already-there') ? 'already-there' : 'saved';
}

type News = { kind: PreSaveNews; occasion: string };

async function announce(preSave: PreSave, { kind, occasion }: News, ports: Ports): Promise<void> {
  const { id: preSaveId, artistId, campaignId, fanId } = preSave;
  const calendarNow = ports.calendar.now();
  const notBefore = isTellingTimeChosen(kind) ? await morningFor(preSave, calendarNow, ports) : null;
  // Which other fan it is told of is in the occasion: it is no matter which pre-save the word lay with.
  const about = kind === 'account-shared' ? fanId : preSaveId;
  const times = { now: ports.monotonic.now(), calendarNow, notBefore };
  for (const { platform, externalId } of await waysTo(fanId, ports)) {
    const subject = { kind, artistId, campaignId, preSaveId, fanId, blastId: null, topic: null, platform, externalId };
    await ports.announcements.add(
      newAnnouncement(`${kind}:${about}:${occasion}:${platform}:${externalId}`, subject, times),
    );
  }
}

/** What happens at midnight is told when the fan wants to be told; the rest answers what they, the artist or somebody else have just done. */
function isTellingTimeChosen(kind: PreSaveNews): boolean {
  return !['pre-saved', 'rescheduled', 'postponed', 'cancelled', 'account-shared'].includes(kind);
}

function eventIds({ outbox }: Pick<PreSave | LibraryWrite, 'outbox'>): string[] {
  return outbox.map(({ id }) => id);
}
