import type { Ports } from '../engine-ports.js';
import { freeAccountWith } from './claim-account.js';

const batchSize = 200;

/** Destroys every grant that was to be kept only until now (release + 72 h). Safe to run twice at once. */
export async function destroyExpiredGrants(
  ports: Pick<Ports, 'grants' | 'accountClaims' | 'calendar' | 'monotonic' | 'log'>,
): Promise<void> {
  for (const grant of await ports.grants.keptUntil(ports.calendar.now(), batchSize)) {
    const destroyed = { ...grant, state: 'destroyed' as const, sealed: null, scopes: [], version: grant.version + 1 };
    if (await freeAccountWith(grant, () => ports.grants.replace(destroyed), ports))
      ports.log.info('A grant was destroyed on its date.', { grantId: grant.id });
  }
}
