import type { Ports } from '../engine-ports.js';
import { grantId, type Grant } from './grant.js';

/** The grant that serves this fan at this service. */
export async function findGrant(
  owner: Pick<Grant, 'artistId' | 'fanId' | 'service'>,
  ports: Pick<Ports, 'grants'>,
): Promise<Grant | null> {
  return ports.grants.byId(grantId(owner.artistId, owner.fanId, owner.service));
}
