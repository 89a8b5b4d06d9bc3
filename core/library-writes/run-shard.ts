import pMap from 'p-map';
import { catchUp } from '../campaigns/apply-schedule.js';
import { isHeld, type Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { PreSaveId } from '../pre-saves/pre-save.js';
import { attemptWrite, type WaveContext } from './attempt-write.js';
import { HeldShard } from './held-shard.js';
import { isOpen, startOf, type LibraryWrite } from './library-write.js';
import { retryIfDecided } from './retry-if-decided.js';
import type { ShardKey } from './shard.js';

/** How many writes are claimed, and recorded, at once. */
const batchSize = 40;
/** How many of them are under way at once. */
const attemptsAtOnce = 5;

/**
 * Makes an attempt at every write of one shard of a wave that is due.
 *
 * Safe to run twice, or on two workers at once: a shard is worked by the one that holds its lease, every result is a
 * compare-and-set on the write's attempt, and a dead worker's lease runs out. Stops early when the way to the service
 * is closed, or the worker is to stop: what is left stays due.
 */
export async function runShard(key: ShardKey, wave: WaveContext, ports: Ports): Promise<void> {
  const shard = await HeldShard.take(key, ports);
  if (!shard) return;
  try {
    for await (const batch of inBatches(ports.writes.due(key, ports.calendar.now()))) {
      if (wave.isStopping?.()) return;
      if (!(await shard.mayCall()) || (await isWayClosed(batch, ports))) return;
      await workBatch(batch, { shard, wave }, ports);
    }
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
    await workBatch(batch, { shard, wave: { campaign, found: new Map() } }, ports);
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

async function workBatch(batch: readonly LibraryWrite[], { shard, wave }: Work, ports: Ports): Promise<void> {
  const { campaign, due } = await stillDue(batch, wave, ports);
  const claimed = await ports.writes.claim(due, { now: ports.monotonic.now(), until: shard.until });
  for (const write of claimed) noteLateness(write, ports);
  const attempts = await pMap(claimed, (write) => attemptWrite({ write, shard }, { ...wave, campaign }, ports), {
    concurrency: attemptsAtOnce,
  });
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

/** The fans of a batch may be at several services; as long as one of them can be called there is work. */
async function isWayClosed(batch: readonly LibraryWrite[], ports: Ports): Promise<boolean> {
  const names = new Set(batch.map(({ service }) => service));
  for (const name of names) {
    const service = ports.services.get(name);
    if (!service || (await ports.gates.of(service).closedForMs()) === 0) return false;
  }
  return true;
}

async function* inBatches(writes: AsyncIterable<LibraryWrite>): AsyncGenerator<LibraryWrite[]> {
  let batch: LibraryWrite[] = [];
  for await (const write of writes) {
    batch.push(write);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
