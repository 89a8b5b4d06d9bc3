import type { Ports } from '../engine-ports.js';
import type { Grant } from '../grants/grant.js';
import { withGrant } from '../grants/use-grant.js';
import type { Ending } from '../library-writes/attempt-outcome.js';
import type { ServiceRefusal, StreamingService } from '../streaming/streaming-service.js';
import { bringBackDirect } from './change-mode.js';
import type { PreSave } from './pre-save.js';

/** A fan who signed in without a subscription, their permission, and the way to the service. */
export type Hoping = { preSave: Pick<PreSave, 'id' | 'campaignId'>; grant: Grant; service: StreamingService };

/** Whether there is a library behind a permission by now; anything but a plain yes or no is the service's own answer. */
export async function askForLibrary(
  { preSave, grant, service }: Hoping,
  ports: Ports,
): Promise<{ outcome: 'account' } | ServiceRefusal> {
  if (!grant.purposes.includes(preSave.campaignId)) return { outcome: 'grant-revoked' };
  const use = { grant, service, campaignId: preSave.campaignId };
  return withGrant(use, (credentials) => service.account(credentials), ports);
}

/**
 * Has it saved, from here on, for a fan who signed in without a subscription and has one now. Answers how the attempt ends
 * for one who has none, null for one who has: whatever else the service says, they get the link that they were promised,
 * which waits for nobody.
 */
export async function reminderOrSave(hoping: Hoping, ports: Ports): Promise<Ending | null> {
  const answer = await askForLibrary(hoping, ports);
  if (answer.outcome === 'called-off' || answer.outcome === 'held-back') return answer;
  if (answer.outcome !== 'account') return { outcome: 'reminded' };
  await bringBackDirect(hoping.preSave.id, ports);
  return null;
}
