import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import type { NewConsent } from './record-consent.js';
import { noticeFor } from './notice.js';

/**
 * The notice that a fan has before their eyes outside any one campaign: that of the pre-save they made last, by its
 * zone. Null for a fan who never made one: they have nothing to decide on.
 */
export async function noticeOfFan(
  fanId: FanId,
  ports: Pick<Ports, 'preSaves' | 'campaigns'>,
): Promise<Pick<NewConsent, 'artistId' | 'notice'> | null> {
  const preSaves = await ports.preSaves.ofFan(fanId);
  const [newest] = preSaves.toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  const campaign = newest && (await ports.campaigns.byId(newest.campaignId));
  return campaign ? { artistId: campaign.artistId, notice: noticeFor({ campaign, zone: newest.zone }) } : null;
}
