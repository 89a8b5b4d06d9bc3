import { fanId } from '../../../core/fans/fan.js';
import { drawReferralCode } from '../../../core/referrals/referral-code.js';
import type { World } from '../world.js';
import type { Visit } from '../../../core/smart-links/visit.js';

/** Somebody opens the link on a phone, in Instagram. */
export function aVisit(change: Partial<Visit> = {}): Visit {
  return {
    by: 'human',
    personal: false,
    address: '203.0.113.7',
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Instagram 334.0',
    click: null,
    device: 'phone',
    system: 'ios',
    comesFrom: 'instagram',
    inAppBrowser: 'instagram',
    connection: '4g',
    language: 'hi',
    source: 'bio',
    referralCode: null,
    utm: { source: null, medium: null, campaign: null, term: null, content: null },
    adClickIds: {},
    ...change,
  };
}

/** The code by which this fan invites to the campaign. */
export async function codeOf({ ports, campaign }: World, fan: string): Promise<string> {
  const code = drawReferralCode(campaign.slug, ports.random);
  const owner = { artistId: campaign.artistId, campaignId: campaign.id, fanId: fanId.parse(fan) };
  await ports.referralCodes.claim({ ...owner, code, createdAt: ports.calendar.now() });
  return code;
}
