import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import type { OwnReferralCode } from './fan-referral-code.js';
import { drawReferralCode, writtenOut, type ReferralCode } from './referral-code.js';

/** What a fan passes on to friends. */
export type FanInvitation = {
  code: ReferralCode;
  /** The code as it is shown and read out. */
  written: string;
  /** The campaign's link with the code in it. */
  url: string;
  /** The same link as a QR code, for print (SVG). */
  qrSvgUrl: string;
};

/** The fan's invitation to a campaign; their code is made when it is first needed. */
export async function ownInvitation(
  { fanId, campaign }: { fanId: FanId; campaign: Campaign },
  ports: Pick<Ports, 'baseUrl' | 'calendar' | 'random' | 'referralCodes'>,
): Promise<FanInvitation> {
  const known = await ports.referralCodes.ofFanFor(campaign.id, fanId);
  const { code } = known ?? (await claimCode(fanId, campaign, ports));
  const address = `${ports.baseUrl}/l/${campaign.slug}`;
  return {
    code,
    written: writtenOut(code),
    url: `${address}?r=${code}`,
    qrSvgUrl: `${address}/qr/${code}.svg`,
  };
}

async function claimCode(
  fanId: FanId,
  { id: campaignId, artistId, slug }: Campaign,
  ports: Pick<Ports, 'calendar' | 'random' | 'referralCodes'>,
): Promise<OwnReferralCode> {
  for (;;) {
    const code = drawReferralCode(slug, ports.random);
    const createdAt = ports.calendar.now();
    const standing = await ports.referralCodes.claim({ code, artistId, campaignId, fanId, createdAt });
    if (standing) return standing;
    // Somebody has this code already: one in millions, and drawn anew.
  }
}
