import pMap from 'p-map';
import type { Ports } from '../engine-ports.js';
import type { WaveContext } from '../library-writes/attempt-write.js';
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
export async function runWave(id: ReleaseWaveId, ports: Ports): Promise<void> {
  const wave = await ports.waves.byId(id);
  if (!wave || wave.finishedAt || wave.instant > ports.calendar.now()) return;
  const campaign = await ports.campaigns.byId(wave.campaignId);
  if (!campaign) return;
  await runDueShards(wave, { campaign, found: new Map() }, ports);
  if (await ports.writes.hasOpen(id)) return;
  if (await ports.waves.finish(id, wave.version, ports.calendar.now())) {
    await ports.shardLeases.removeOf(id);
    ports.log.info('A wave is finished.', { waveId: id });
  }
}

async function runDueShards({ id: waveId }: ReleaseWave, context: WaveContext, ports: Ports): Promise<void> {
  const shards = await ports.writes.dueShards(waveId, ports.calendar.now());
  await pMap(
    shuffled(shards, ports),
    async (shard) => {
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
export async function runDueWaves(ports: Ports): Promise<void> {
  for (const wave of await ports.waves.open()) await runWave(wave.id, ports);
}
