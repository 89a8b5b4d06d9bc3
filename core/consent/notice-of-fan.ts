import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { noticeFor } from './notice.js';
import type { NewConsent } from './record-consent.js';

/**
 * The notice that a fan has before their eyes outside any one campaign: that of the pre-save they made last, by its
 * zone; else the one they decided under last. Null for a fan who has neither: they have nothing to decide on.
 */
export async function noticeOfFan(
  fanId: FanId,
  ports: Pick<Ports, 'preSaves' | 'campaigns' | 'consents'>,
): Promise<Pick<NewConsent, 'artistId' | 'notice'> | null> {
  const preSaves = await ports.preSaves.ofFan(fanId);
  const [newest] = preSaves.toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  const campaign = newest && (await ports.campaigns.byId(newest.campaignId));
  if (campaign) return { artistId: campaign.artistId, notice: noticeFor({ campaign, zone: newest.zone }) };
  // A sign-up that was broken off between the consent and the promise.
  const last = (await ports.consents.ofFan(fanId)).at(-1);
  return last ? { artistId: last.artistId, notice: last.notice } : null;
}
