import { grantId, type Grant, type GrantId } from '../../../core/grants/grant.js';
import { grantContext, unpackCredentials } from '../../../core/grants/seal-grant.js';
import type { Credentials } from '../../../core/streaming/streaming-service.js';
import type { KnownFan, World } from '../world.js';

export function grantIdOf({ campaign }: Pick<World, 'campaign'>, { fanId }: Pick<KnownFan, 'fanId'>): GrantId {
  return grantId(campaign.artistId, fanId, 'spotify');
}

/** The grant of a fan who has one. */
export async function grantOf(world: World, fan: Pick<KnownFan, 'fanId'>): Promise<Grant> {
  const grant = await world.ports.grants.byId(grantIdOf(world, fan));
  if (!grant) throw new Error('There is no grant.');
  return grant;
}

export function credentialsIn({ ports }: World, grant: Grant): Credentials {
  if (!grant.sealed) throw new Error('The grant holds no credentials any more.');
  return unpackCredentials(ports.sealer.open(grant.sealed, grantContext(grant)));
}
