import { publicCampaign } from '../campaigns/find-campaign.js';
import type { Ports } from '../engine-ports.js';
import { findSession } from '../fans/open-session.js';
import type { Secret } from '../secret.js';
import type { ServiceName } from '../streaming/service-name.js';
import { preSaveId } from './pre-save.js';

/** Who says to have pre-saved by themselves, and where. */
export type SaysDone = { slug: string; service: ServiceName; session: Secret | null };

/**
 * Notes that the fan of this session says they have done it at the service: pre-saved on its own page, or followed the
 * artist there. We cannot look, so it is counted apart; it gives and takes nothing. False for whoever has no such pre-save.
 *
 * @throws EngineError `campaign-not-found`
 */
export async function sayDone({ slug, service, session: token }: SaysDone, ports: Ports): Promise<boolean> {
  const campaign = await publicCampaign(slug, ports);
  const session = token && (await findSession(token, ports));
  if (session?.artistId !== campaign.artistId) return false;
  return ports.preSaves.sayDone(preSaveId(campaign.id, session.fanId, service), ports.calendar.now());
}
