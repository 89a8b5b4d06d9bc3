import type { Ports } from '../engine-ports.js';
import type { Secret } from '../secret.js';
import { publicCampaign } from '../campaigns/find-campaign.js';
import type { Campaign } from '../campaigns/campaign.js';
import { withdraw } from '../consent/withdraw.js';
import { declareAge } from './age.js';
import type { FanId } from './fan.js';
import { findSession } from './open-session.js';

/**
 * "I am under 18": what is kept is this declaration, for a fan who came by chat, so that it is asked once. They are
 * signed out everywhere, and their personal links and codes end. Of a visitor nobody has introduced nothing is kept at all.
 *
 * @returns the campaign whose plain links they are shown
 * @throws EngineError `campaign-not-found`
 */
export async function declareUnderAge(slug: string, session: Secret | null, ports: Ports): Promise<Campaign> {
  const campaign = await publicCampaign(slug, ports);
  const known = session && (await findSession(session, ports));
  if (known?.artistId === campaign.artistId) await keepDeclaration(known.fanId, ports);
  return campaign;
}

async function keepDeclaration(fanId: FanId, ports: Ports): Promise<void> {
  await ports.fans.declareAge(fanId, declareAge(false, ports.calendar.now()));
  const fan = await ports.fans.byId(fanId);
  if (fan?.age?.adult !== false) return; // They have said before that they are of age: that stands.
  // What was promised before they were asked, under another zone, ends with the permission it was given.
  await withdraw({ fanId, withdrawal: { what: 'everything' }, place: 'web' }, ports);
  await ports.mailAddresses.removeOfFan(fanId);
  await ports.mailLinks.removeOfFan(fanId);
  await ports.personalLinks.removeOfFan(fanId);
  // Whoever comes by their code from now on brings nobody a point.
  await ports.referralCodes.forgetFan(fanId);
  await ports.sessions.removeOfFan(fanId);
}
