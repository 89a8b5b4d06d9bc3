import type { Ports } from '../../../core/engine-ports.js';
import type { LibraryWrite } from '../../../core/library-writes/library-write.js';
import { runShard } from '../../../core/library-writes/run-shard.js';
import { aWorld, join, midnightInKolkata, writeOf, type KnownFan, type World } from '../world.js';

/** A world at midnight with one fan. */
export async function aMidnight(): Promise<{ world: World; ana: KnownFan }> {
  const world = await aWorld();
  const ana = await join(world, 'ana');
  world.calendar.moveTo(midnightInKolkata);
  return { world, ana };
}

/** One attempt at the fan's write if it is due, as a pass of its own over its shard; answers what it became. */
export async function attemptFor(world: World, fan: KnownFan, change: Partial<Ports> = {}): Promise<LibraryWrite> {
  const { waveId, shard } = await writeOf(world, fan);
  await runShard(
    { waveId, shard },
    { campaign: world.campaign, found: new Map(), toldFaults: new Set() },
    { ...world.ports, ...change },
  );
  return writeOf(world, fan);
}
