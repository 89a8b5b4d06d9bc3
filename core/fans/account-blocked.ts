import type { AccountKey } from '../artists/team.js';
import type { Ports } from '../engine-ports.js';

/** The account has shut its chat with the bot: nothing is sent to it, with any artist, until it shows itself again. */
export async function accountBlocked(
  { platform, externalId }: AccountKey,
  ports: Pick<Ports, 'calendar' | 'fans'>,
): Promise<void> {
  await ports.fans.markUnreachable(platform, externalId, ports.calendar.now());
}
