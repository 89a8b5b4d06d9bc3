import type { Ports } from '../engine-ports.js';
import type { FanIdentity } from './fan.js';

/** A chat account, whoever's it is. */
export type ReachedAccount = Pick<FanIdentity, 'platform' | 'externalId'>;

/** The account has shut its chat with the bot: nothing is sent to it, with any artist, until it shows itself again. */
export async function accountBlocked(
  { platform, externalId }: ReachedAccount,
  ports: Pick<Ports, 'calendar' | 'fans'>,
): Promise<void> {
  await ports.fans.markUnreachable(platform, externalId, ports.calendar.now());
}

/** The account has opened its chat with the bot again: it is written to as before. */
export async function accountUnblocked(
  { platform, externalId }: ReachedAccount,
  ports: Pick<Ports, 'fans'>,
): Promise<void> {
  await ports.fans.markReachable(platform, externalId);
}
