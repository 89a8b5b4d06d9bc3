import type { Ports } from '../engine-ports.js';

const batchSize = 200;

/** Destroys every grant that was to be kept only until now (release + 72 h). Safe to run twice at once. */
export async function destroyExpiredGrants(ports: Pick<Ports, 'grants' | 'calendar' | 'log'>): Promise<void> {
  for (const grant of await ports.grants.keptUntil(ports.calendar.now(), batchSize)) {
    const destroyed = { ...grant, state: 'destroyed' as const, sealed: null, scopes: [], version: grant.version + 1 };
    if (await ports.grants.replace(destroyed))
      ports.log.info('A grant was destroyed on its date.', { grantId: grant.id });
  }
}
