import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import type { OwnReferralCode } from './fan-referral-code.js';
import { parseReferralCode } from './referral-code.js';

/** A code as it was typed or came in a link, and where. */
export type OfferedCode = {
  text: string;
  campaign: Pick<Campaign, 'id'>;
  /** Who came with it; null: nobody has introduced them yet. */
  newcomer: FanId | null;
};

/** Whose code it is that somebody came with; null for one that brings nobody a point: unknown, of another campaign, their own, or of a fan who was forgotten. */
export async function findReferrer(
  { text, campaign, newcomer }: OfferedCode,
  ports: Pick<Ports, 'referralCodes'>,
): Promise<OwnReferralCode | null> {
  const code = parseReferralCode(text);
  const found = code && (await ports.referralCodes.byCode(code));
  if (found?.campaignId !== campaign.id || found.fanId === null || found.fanId === newcomer) return null;
  return { ...found, fanId: found.fanId };
}
