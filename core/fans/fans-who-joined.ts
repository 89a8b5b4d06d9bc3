import type { Ports } from '../engine-ports.js';
import type { ChatAccount } from '../smart-links/give-personal-link.js';
import type { FanIdentity } from './fan.js';

/** Who this account is to each artist who has a pre-save of theirs that stands. */
export async function fansWhoJoined({ platform, externalId }: ChatAccount, ports: Ports): Promise<FanIdentity[]> {
  const identities = await ports.fans.identitiesOfAccount(platform, externalId);
  const preSaves = await Promise.all(identities.map(({ fanId }) => ports.preSaves.ofFan(fanId)));
  return identities.filter((_, index) => preSaves[index]?.some(({ withdrawnAt }) => withdrawnAt === null));
}
