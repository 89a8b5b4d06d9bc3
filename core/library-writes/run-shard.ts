import pMap from 'p-map';
import { catchUp } from '../campaigns/apply-schedule.js';
import { isHeld, type Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { PreSaveId } from '../pre-saves/pre-save.js';
import { attemptWrite, leaveUntried, type WaveContext } from './attempt-write.js';
import { HeldShard } from './held-shard.js';
import { isOpen, startOf, type LibraryWrite } from './library-write.js';
import { retryIfDecided } from './retry-if-decided.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { ShardKey } from './shard.js';

/** How many writes are claimed, and recorded, at once. */
const batchSize = 40;
/** How many of them are under way at once. Each service has so many: no fan waits for those of another. */
const attemptsAtOnce = 5;

/**
 * Makes an attempt at every write of one shard of a wave that is due.
 *
 * Safe to run twice, or on two workers at once: a shard is worked by the one that holds its lease, every result is a
 * compare-and-set on the write's attempt, and a dead worker's lease runs out. Stops early when the way to the service
 * is closed or crowded, or the worker is to stop: what is left stays due. Each service has a lane of its own, so that a
 * slow one holds up nobody else's fans.
 */
export async function runShard(key: ShardKey, wave: WaveContext, ports: Ports): Promise<void> {
  const shard = await HeldShard.take(key, ports);
  if (!shard) return;
  try {
    await workLanes(inBatches(ports.writes.due(key, ports.calendar.now())), { shard, wave }, ports);
  } finally {
    await shard.release();
  }
}

/**
 * Makes an attempt at what of one pre-save is due, for a fan who waits: the same attempt, under the same lease and
 * claim. A shard that another worker holds is left to it.
 */
export async function attemptNow(id: PreSaveId, ports: Ports): Promise<void> {
  const due = await dueOf(id, ports);
  const [first] = due;
  const campaign = first && (await ports.campaigns.byId(first.campaignId));
  if (!campaign) return;
  const { waveId } = first;
  const shard = await HeldShard.take({ waveId, shard: first.shard }, ports);
  if (!shard) return;
  try {
    // Two tabs may have left items of two waves: the other is for the next look.
    const batch = due.filter((write) => write.waveId === waveId);
    await workBatch(batch, { shard, wave: { campaign, found: new Map(), toldFaults: new Set() } }, ports);
  } finally {
    await shard.release();
  }
}

/** What of a pre-save somebody should be attempting now. */
export async function dueOf(id: PreSaveId, ports: Pick<Ports, 'calendar' | 'writes'>): Promise<LibraryWrite[]> {
  const now = ports.calendar.now();
  return (await ports.writes.ofPreSave(id)).filter(({ state, nextTryAt }) => isOpen(state) && nextTryAt <= now);
}

type Work = { shard: HeldShard; wave: WaveContext };

/** Why a lane goes on, or does not. */
type LaneEnd = { goesOn: boolean } | { error: unknown };

/** The batches of each service one after the other, and the services beside each other. */
async function workLanes(batches: AsyncIterable<Batch>, work: Work, ports: Ports): Promise<void> {
  const lanes = new Map<ServiceName, Promise<LaneEnd>>();
  for await (const batch of batches) {
    const before = lanes.get(batch.service) ?? Promise.resolve({ goesOn: true });
    lanes.set(
      batch.service,
      before.then((end) => ('goesOn' in end && end.goesOn ? workNext(batch, work, ports) : end)),
    );
  }
  // The lease is given back only once nobody works under it any more.
  for (const end of await Promise.all(lanes.values())) if ('error' in end) throw end.error;
}

async function workNext({ service, writes }: Batch, { shard, wave }: Work, ports: Ports): Promise<LaneEnd> {
  try {
    if (wave.isStopping?.() || !(await shard.mayCall()) || (await isWayClosed(service, ports))) {
      return { goesOn: false };
    }
    return { goesOn: !(await workBatch(writes, { shard, wave }, ports)).isCrowded };
  } catch (error) {
    return { error };
  }
}

type Worked = { isCrowded: boolean };

async function workBatch(batch: readonly LibraryWrite[], { shard, wave }: Work, ports: Ports): Promise<Worked> {
  const { campaign, due } = await stillDue(batch, wave, ports);
  const claimed = await ports.writes.claim(due, { now: ports.monotonic.now(), until: shard.until });
  for (const write of claimed) noteLateness(write, ports);
  let isCrowded = false;
  const attempts = await pMap(
    claimed,
    async (write) => {
      // Where one has waited for a permit in vain, those behind it would too: they stay due, and the lane is free.
      if (isCrowded) return leaveUntried(write);
      const attempted = await attemptWrite({ write, shard }, { ...wave, campaign }, ports);
      isCrowded ||= attempted.isHeldBack;
      return attempted;
    },
    { concurrency: attemptsAtOnce },
  );
  const results = await retryIfDecided(attempts, campaign, ports);
  const recorded = await ports.writes.settle(results);
  if (recorded < results.length) {
    ports.meter.count('void-results', results.length - recorded);
    ports.log.warn('Writes were claimed by another worker meanwhile; these results are void.', {
      campaignId: wave.campaign.id,
      results: results.length,
      recorded,
    });
  }
  return { isCrowded };
}

type StillDue = { campaign: Campaign; due: LibraryWrite[] };

/** By the campaign as it is now, not as it was when the pass began: a release moved since then is saved at its new time. */
async function stillDue(batch: readonly LibraryWrite[], wave: WaveContext, ports: Ports): Promise<StillDue> {
  const campaign = await ports.campaigns.byId(wave.campaign.id);
  if (!campaign || isHeld(campaign)) return { campaign: campaign ?? wave.campaign, due: [] };
  const behind = batch.filter(({ scheduleVersion }) => scheduleVersion !== campaign.scheduleVersion);
  for (const write of behind) await catchUp(write, campaign, ports);
  const now = ports.calendar.now();
  const due = batch.filter(({ scheduleVersion, dueAt }) => {
    return scheduleVersion === campaign.scheduleVersion && dueAt <= now;
  });
  return { campaign, due };
}

function noteLateness(write: LibraryWrite, { calendar, meter }: Ports): void {
  if (write.state !== 'armed' || write.attempt > 0) return;
  meter.measure('first-attempt-lateness-ms', calendar.now().getTime() - startOf(write).getTime());
}

async function isWayClosed(name: ServiceName, ports: Ports): Promise<boolean> {
  const service = ports.services.get(name);
  return service !== undefined && (await ports.gates.of(service).closedForMs()) > 0;
}

/** Writes of one service. */
type Batch = { service: ServiceName; writes: LibraryWrite[] };

async function* inBatches(due: AsyncIterable<LibraryWrite>): AsyncGenerator<Batch> {
  const begun = new Map<ServiceName, LibraryWrite[]>();
  for await (const write of due) {
    const { service } = write;
    const writes = [...(begun.get(service) ?? []), write];
    begun.set(service, writes);
    if (writes.length < batchSize) continue;
    begun.delete(service);
    yield { service, writes };
  }
  for (const [service, writes] of begun) yield { service, writes };
}
