import type { Ports } from '../engine-ports.js';
import { dateAnew } from '../grants/keep-grant.js';
import { releaseGrantPurpose } from '../grants/destroy-grant.js';
import { grantId } from '../grants/grant.js';
import { couldStillBeSaved, isBehindSchedule, rescheduleWrite } from '../library-writes/reschedule-write.js';
import { isCancelled, isOpen, type LibraryWrite } from '../library-writes/library-write.js';
import type { PreSave, PreSaveId } from '../pre-saves/pre-save.js';
import type { RescheduledPreSave } from '../pre-saves/pre-save-store.js';
import { armWavesOf, joinWaves } from '../release-waves/join-waves.js';
import { campaignPhases, type Campaign } from './campaign.js';

const batchSize = 500;
/** Grants are moved one by one, so many at a time. */
const grantsAtOnce = 25;

/** Finishes what a reschedule or a cancellation has begun, should it have died in the middle, and serves who joined past it. */
export async function applySchedules(ports: Ports): Promise<void> {
  for (const campaign of await ports.campaigns.inPhases(campaignPhases)) {
    if (campaign.scheduleVersion > 1) await applySchedule(campaign, ports);
  }
}

/**
 * Brings all pre-saves of a campaign, with their writes, waves and grants, to its present schedule. A pre-save is
 * marked last, with the news for its fan in the same update: whatever stops in the middle is taken up again.
 *
 * Safe to run twice, on several workers, and while fans join or writes are attempted: each change is a
 * compare-and-set on the version it was read at, so an older schedule never wins.
 *
 * @param onProgress is told how many pre-saves have been brought up to date so far
 */
export async function applySchedule(
  campaign: Campaign,
  ports: Ports,
  onProgress?: (done: number) => void,
): Promise<number> {
  let done = 0;
  const finish = async (batch: PreSave[]) => {
    done += await applyToBatch(batch, campaign, ports);
    onProgress?.(done);
  };
  const batch: PreSave[] = [];
  for await (const preSave of ports.preSaves.behindSchedule(campaign.id, campaign.scheduleVersion)) {
    batch.push(preSave);
    if (batch.length === batchSize) await finish(batch.splice(0));
  }
  if (batch.length > 0) await finish(batch);
  return done;
}

async function applyToBatch(preSaves: readonly PreSave[], campaign: Campaign, ports: Ports): Promise<number> {
  const ids = preSaves.map(({ id }) => id);
  await rescheduleWrites(await ports.writes.ofPreSaves(ids), campaign, ports);
  // Read again: some are being attempted right now, and stay behind until their lease is over.
  const writes = byPreSave(await ports.writes.ofPreSaves(ids));
  await joinAndArm([...writes.values()].flat(), ports);
  const marks: RescheduledPreSave[] = [];
  for (let start = 0; start < preSaves.length; start += grantsAtOnce) {
    const some = preSaves.slice(start, start + grantsAtOnce);
    const marked = await Promise.all(some.map((each) => finishPreSave(each, { campaign, writes }, ports)));
    marks.push(...marked.filter((mark) => mark !== null));
  }
  return ports.preSaves.reschedule(marks);
}

/** Dates writes anew that are behind the campaign's schedule, and ends them if it was cancelled. */
async function rescheduleWrites(writes: readonly LibraryWrite[], campaign: Campaign, ports: Ports): Promise<void> {
  const now = ports.calendar.now();
  const changes = writes.flatMap((write) => {
    const change = rescheduleWrite(write, campaign, now);
    return change ? [{ write, change }] : [];
  });
  await ports.writes.reschedule(changes, ports.monotonic.now());
}

/**
 * Does for one write what {@link applySchedule} does for all: for an attempt that has come upon it first. Its pre-save
 * stays behind until the next sweep, which also joins the wave again, should this one die before it.
 */
export async function catchUp(write: LibraryWrite, campaign: Campaign, ports: Ports): Promise<void> {
  await rescheduleWrites([write], campaign, ports);
  await joinAndArm(await ports.writes.ofPreSave(write.preSaveId), ports);
}

async function joinAndArm(writes: readonly LibraryWrite[], ports: Ports): Promise<void> {
  const open = writes.filter(({ state }) => isOpen(state));
  await joinWaves(open, ports);
  await armWavesOf(open, ports);
}

function byPreSave(writes: readonly LibraryWrite[]): Map<PreSaveId, LibraryWrite[]> {
  const grouped = new Map<PreSaveId, LibraryWrite[]>();
  for (const write of writes) grouped.set(write.preSaveId, [...(grouped.get(write.preSaveId) ?? []), write]);
  return grouped;
}

type Applied = { campaign: Campaign; writes: Map<PreSaveId, LibraryWrite[]> };

/** Null while something of it is still behind: the next sweep comes by again. */
async function finishPreSave(
  preSave: PreSave,
  { campaign, writes }: Applied,
  ports: Ports,
): Promise<RescheduledPreSave | null> {
  const own = writes.get(preSave.id) ?? [];
  if (own.some((write) => isBehindSchedule(write, campaign))) return null;
  await settleGrant(preSave, campaign, ports);
  const { id, scheduleVersion: from, withdrawnAt } = preSave;
  const { scheduleVersion } = campaign;
  const { dueAt, kind } =
    campaign.phase === 'cancelled'
      ? ended(preSave, own)
      : campaign.phase === 'postponed'
        ? putOff(preSave, own)
        : moved(preSave, own, ports.calendar.now());
  const event = kind && !withdrawnAt ? { id: `${kind}:${id}:${scheduleVersion}`, kind } : null;
  return { id, from, scheduleVersion, dueAt, event };
}

type Outcome = Pick<PreSave, 'dueAt'> & { kind: 'rescheduled' | 'postponed' | 'cancelled' | null };

function ended({ dueAt }: PreSave, writes: readonly LibraryWrite[]): Outcome {
  return { dueAt, kind: writes.some(isCancelled) ? 'cancelled' : null };
}

function putOff({ dueAt }: PreSave, writes: readonly LibraryWrite[]): Outcome {
  return { dueAt, kind: writes.some(couldStillBeSaved) ? 'postponed' : null };
}

/** Dated by the earliest of what is still to come; a pre-save that has come to its end keeps its date. */
function moved(preSave: PreSave, writes: readonly LibraryWrite[], now: Date): Outcome {
  const dates = writes.filter(couldStillBeSaved).map(({ dueAt }) => dueAt.getTime());
  if (dates.length === 0) return { dueAt: preSave.dueAt, kind: null };
  const dueAt = new Date(Math.min(...dates));
  // What is out already is told of as saved.
  const isNews = dueAt.getTime() !== preSave.dueAt.getTime() && dueAt > now;
  return { dueAt, kind: isNews ? 'rescheduled' : null };
}

/** The permission is kept for the new date, or for a cancelled campaign no more. */
async function settleGrant(preSave: PreSave, campaign: Campaign, ports: Ports): Promise<void> {
  const id = grantId(preSave.artistId, preSave.fanId, preSave.service);
  if (campaign.phase === 'cancelled') {
    await releaseGrantPurpose({ grantId: id, campaignId: campaign.id, reason: 'campaign-cancelled' }, ports);
  }
  await dateAnew(id, ports);
}
