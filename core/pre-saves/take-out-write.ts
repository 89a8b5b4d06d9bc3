import type { Ports } from '../engine-ports.js';
import { savedSince, type LibraryWrite } from '../library-writes/library-write.js';
import { settlementOf } from '../library-writes/library-write-store.js';
import type { Credentials, ServiceRefusal, StreamingService } from '../streaming/streaming-service.js';

/** How taking something back went; `unsupported`: the service lets nobody but the fan do it. */
export type TakenOut = { outcome: 'gone' } | { outcome: 'unsupported' } | ServiceRefusal;

/** Acts by the fan's permission, which may be renewed for it: then the deed is done once more. */
export type Act = (take: (credentials: Credentials) => Promise<TakenOut>) => Promise<TakenOut>;

/** Four calls, each of which waits for its permit, with a margin. */
const takingOutMs = 60 * 1000;

/** Whether we may have put it there: we have read it back, or the service has said yes, whatever came of it after that. */
export function isPutIn({ state, acceptedAt, itemUri }: LibraryWrite): boolean {
  if (state === 'verified') return true;
  return acceptedAt !== null && itemUri !== null && state !== 'undone' && state !== 'already-there';
}

/**
 * Takes out of the library what a write has put there, reads that it is out, and ends the write as `undone`. One that was
 * never read back is claimed for that, like for an attempt, so that none is made at it meanwhile, nor afterwards. While
 * a worker is at it, nothing is done.
 */
export async function takeOutWrite(
  write: LibraryWrite,
  { service, act }: { service: StreamingService; act: Act },
  ports: Pick<Ports, 'writes' | 'monotonic' | 'calendar'>,
): Promise<TakenOut> {
  const take = (credentials: Credentials) => takeOut(write, service, credentials);
  if (write.state === 'verified') {
    const taken = await act(take);
    if (taken.outcome === 'gone') await ports.writes.undo(write.id);
    return taken;
  }
  const now = ports.monotonic.now();
  const [claimed] = await ports.writes.claim([write], { now, until: new Date(now.getTime() + takingOutMs) });
  if (!claimed) return { outcome: 'unclear', reason: 'being-saved' };
  const taken = await act(take);
  const undone = { state: 'undone', nextTryAt: ports.calendar.now(), lookAgainAt: null, lastFailure: null } as const;
  const settlement = { ...settlementOf(write), ...(taken.outcome === 'gone' ? undone : {}) };
  await ports.writes.settle([{ id: write.id, attempt: write.attempt + 1, settlement }]);
  return taken;
}

async function takeOut(write: LibraryWrite, service: StreamingService, credentials: Credentials): Promise<TakenOut> {
  const { itemUri } = write;
  const reading = { since: savedSince(write) };
  if (!service.remove || itemUri === null) return { outcome: 'unsupported' };
  const before = await service.contains(credentials, itemUri, reading);
  if (before.outcome !== 'answered') return before;
  // The fan has taken it out: nothing is to be asked.
  if (!before.present) return { outcome: 'gone' };
  const removed = await service.remove(credentials, itemUri);
  if (removed.outcome !== 'accepted') return removed;
  const after = await service.contains(credentials, itemUri, reading);
  if (after.outcome !== 'answered') return after;
  return after.present ? { outcome: 'unclear', reason: 'still-there' } : { outcome: 'gone' };
}
