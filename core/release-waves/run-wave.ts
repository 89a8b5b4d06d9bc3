import pMap from 'p-map';
import { isHeld } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { IsStopping, WaveContext } from '../library-writes/attempt-write.js';
import { runShard } from '../library-writes/run-shard.js';
import type { ReleaseWave, ReleaseWaveId } from './release-wave.js';

/** How many shards of a wave one worker works at once. */
const shardsAtOnce = 4;

/**
 * Keeps what was promised to the fans of one wave: works every shard in which something is due, and
 * finishes the wave once nothing in it is open.
 *
 * Safe to run twice, or on any number of workers at once: they divide the shards among them, in an order that
 * chance decides for each. An early alarm does nothing.
 */
export async function runWave(id: ReleaseWaveId, ports: Ports, isStopping: IsStopping = never): Promise<void> {
  const wave = await ports.waves.byId(id);
  if (wave) await runOpenWave(wave, isStopping, ports);
}

const never: IsStopping = () => false;

async function runOpenWave(wave: ReleaseWave, isStopping: IsStopping, ports: Ports): Promise<void> {
  if (!isDue(wave, ports)) return;
  const shards = await ports.writes.dueShards(wave.id, ports.calendar.now());
  const campaign = shards.length > 0 ? await ports.campaigns.byId(wave.campaignId) : null;
  if (!campaign || isHeld(campaign)) return;
  await runShards({ wave, shards }, { campaign, found: new Map(), toldFaults: new Set(), isStopping }, ports);
  if (isStopping()) return;
  await finishIfDone(wave, ports);
}

function isDue({ finishedAt, instant }: ReleaseWave, { calendar }: Pick<Ports, 'calendar'>): boolean {
  return finishedAt === null && instant <= calendar.now();
}

async function finishIfDone({ id, version }: ReleaseWave, ports: Ports): Promise<void> {
  if (await ports.writes.hasOpen(id)) return;
  if (!(await ports.waves.finish(id, version, ports.calendar.now()))) return;
  await ports.shardLeases.removeOf(id);
  ports.log.info('A wave is finished.', { waveId: id });
}

/** Finishes the waves in which nothing is open any more, though nobody has worked at them: their fans have withdrawn. */
export async function finishWaves(ports: Ports): Promise<void> {
  for (const wave of await ports.waves.open()) if (isDue(wave, ports)) await finishIfDone(wave, ports);
}

type WaveShards = { wave: ReleaseWave; shards: readonly number[] };

async function runShards(
  { wave: { id: waveId }, shards }: WaveShards,
  context: WaveContext,
  ports: Ports,
): Promise<void> {
  await pMap(
    shuffled(shards, ports),
    async (shard) => {
      if (context.isStopping?.()) return;
      try {
        await runShard({ waveId, shard }, context, ports);
      } catch (error) {
        // One shard's trouble stops no other: its lease runs out, and what was claimed is tried again.
        ports.log.error('A shard could not be worked to its end; it is taken up again.', { waveId, shard, error });
      }
    },
    { concurrency: shardsAtOnce },
  );
}

/** No fan is always the first, and two workers seldom want the same shard. */
function shuffled(shards: readonly number[], { random }: Pick<Ports, 'random'>): number[] {
  const places = random.bytes(shards.length * 2);
  const placeOf = (index: number) => (places[index * 2] ?? 0) * 256 + (places[index * 2 + 1] ?? 0);
  return shards
    .map((shard, index) => ({ shard, place: placeOf(index) }))
    .sort((one, other) => one.place - other.place)
    .map(({ shard }) => shard);
}

/** The safety net under the alarms: runs every wave that is due and still open. */
export async function runDueWaves(ports: Ports, isStopping: IsStopping = never): Promise<void> {
  for (const wave of await ports.waves.open()) {
    if (isStopping()) return;
    await runOpenWave(wave, isStopping, ports);
  }
}
