import type { Ports } from '../engine-ports.js';
import { isCancelled, type FinalWriteState } from '../library-writes/library-write.js';
import { armWavesOf, joinWaves } from '../release-waves/join-waves.js';
import type { PreSaveId } from './pre-save.js';

/** How a write can end for want of a permission, and go on once the fan gives one. */
export const endedWithoutPermission: readonly FinalWriteState[] = ['needs-reauth', 'reminded'];

/**
 * Promises anew what ended in one of these states: at the fan's midnight, or at once if that has passed, with all the
 * time that a new promise has. What was cancelled stays so. The waves of these writes are open again afterwards. Safe
 * to run twice.
 */
export async function rearmWrites(
  id: PreSaveId,
  lifted: readonly FinalWriteState[],
  ports: Pick<Ports, 'alarms' | 'calendar' | 'waves' | 'writes'>,
): Promise<void> {
  const now = ports.calendar.now();
  for (const write of await ports.writes.ofPreSave(id)) {
    const ended = lifted.find((state) => state === write.state);
    if (!ended || isCancelled(write)) continue;
    // Before the write, so that one that dies in between leaves its wave open; and after it: one that was just
    // finished is opened again.
    await joinWaves([write], ports);
    await ports.writes.rearm(write.id, ended, { promisedAt: now, nextTryAt: write.dueAt > now ? write.dueAt : now });
    await joinWaves([write], ports);
    await armWavesOf([write], ports);
  }
}
