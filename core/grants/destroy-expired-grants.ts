import { destroyIfExpired, type DestroyPorts } from './destroy-grant.js';

const batchSize = 200;

/** Destroys every grant that was to be kept only until now. Safe to run twice at once. */
export async function destroyExpiredGrants(ports: DestroyPorts): Promise<void> {
  for (;;) {
    const expired = await ports.grants.keptUntil(ports.calendar.now(), batchSize);
    for (const { id } of expired) await destroyIfExpired(id, ports);
    if (expired.length < batchSize) return;
  }
}
