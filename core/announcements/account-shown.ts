import type { AccountKey } from '../artists/team.js';
import type { Ports } from '../engine-ports.js';

/** An account has written to us: it can be reached, and what was held for it until then is told, as far as it is still news. */
export async function accountShown(
  { platform, externalId }: AccountKey,
  ports: Pick<Ports, 'announcements' | 'fans' | 'monotonic'>,
): Promise<void> {
  await ports.fans.markReachable(platform, externalId);
  await ports.announcements.releaseHeld(platform, externalId, ports.monotonic.now());
}
