import { attemptWrite } from '../../../core/library-writes/attempt-write.js';
import type { LibraryWrite } from '../../../core/library-writes/library-write.js';
import { aWorld, join, midnightInKolkata, writeOf, type KnownFan, type World } from '../world.js';

/** A world at midnight with one fan. */
export async function aMidnight(): Promise<{ world: World; ana: KnownFan }> {
  const world = await aWorld();
  const ana = await join(world, 'ana');
  world.calendar.moveTo(midnightInKolkata);
  return { world, ana };
}

/** One attempt at this write, as a pass of its own over the wave. */
export const attempt = (world: World, write: LibraryWrite) =>
  attemptWrite(write, { campaign: world.campaign, found: new Map() }, world.ports);

/** One attempt at the fan's write as it is now; answers what it became. */
export async function attemptFor(world: World, fan: KnownFan): Promise<LibraryWrite> {
  await attempt(world, await writeOf(world, fan));
  return writeOf(world, fan);
}
