import type { CampaignId } from '../campaigns/campaign.js';
import type { CommunityId } from '../communities/community.js';
import type { Ports } from '../engine-ports.js';
import type { FanIdentity } from '../fans/fan.js';
import { languageOfIdentity } from '../fans/language-of-account.js';
import { hashToken, newToken } from '../identifiers.js';
import { inLanguage } from '../languages/in-language.js';
import type { ReferralCode } from '../referrals/referral-code.js';

type NewPersonalLink = {
  identity: FanIdentity;
  campaignId: CampaignId;
  /** A friend's code that they came with. */
  referralCode?: ReferralCode | null;
  /** The community where they asked for it; absent: in a chat with the bot alone. */
  askedIn?: CommunityId | null;
};

/** Makes a personal link for a chat account and answers its address: the page speaks the language that its fan reads in chat. */
export async function newPersonalLink(
  { identity, campaignId, referralCode = null, askedIn = null }: NewPersonalLink,
  ports: Pick<Ports, 'baseUrl' | 'calendar' | 'personalLinks' | 'random'>,
): Promise<string> {
  const { artistId, fanId, platform, displayName } = identity;
  const token = newToken(ports.random);
  const createdAt = ports.calendar.now();
  await ports.personalLinks.add({
    tokenHash: hashToken(token),
    artistId,
    campaignId,
    fanId,
    platform,
    displayName,
    referralCode,
    askedIn,
    createdAt,
  });
  // The one URL we build with a secret in it: it is the link itself, shown to this fan alone.
  return inLanguage(`${ports.baseUrl}/p/${token.reveal()}`, languageOfIdentity(identity));
}
