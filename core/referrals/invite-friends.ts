import type { Campaign } from '../campaigns/campaign.js';
import { chooseCampaign, type CampaignAsked } from '../communities/community-campaigns.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { hasPreSaved } from '../pre-saves/has-pre-saved.js';
import type { ChatAccount } from '../smart-links/give-personal-link.js';
import { ownInvitation, type FanInvitation } from './own-invitation.js';
import { parseReferralCode, type ReferralCode } from './referral-code.js';
import { publicCampaign, requireGoingOn } from '../campaigns/find-campaign.js';
import { findReferrer } from './find-referrer.js';

/**
 * What a fan passes on to friends, for the campaign that is meant. It is for those who have signed up themselves: of
 * anybody else nothing is kept yet.
 *
 * @throws EngineError `no-open-campaign`, `campaign-not-found`, `under-age`, `sign-up-needed`; `campaign-cancelled`,
 * `campaign-paused` and `campaign-postponed`: nobody could follow the invitation
 */
export async function inviteFriends(
  account: ChatAccount,
  asked: CampaignAsked,
  ports: Ports,
): Promise<{ campaign: Campaign; invitation: FanInvitation }> {
  const campaign = await chooseCampaign(asked, ports);
  if (campaign.phase !== 'released') requireGoingOn(campaign);
  const { platform, externalId } = account;
  const identity = await ports.fans.identity(campaign.artistId, platform, externalId);
  const fan = identity && (await ports.fans.byId(identity.fanId));
  if (fan?.age?.adult === false) throw new EngineError('under-age', 'This fan is under age: nothing is asked of them.');
  const stands = fan && (await hasPreSaved({ fanId: fan.id, campaignId: campaign.id }, ports));
  if (fan && stands) return { campaign, invitation: await ownInvitation({ fanId: fan.id, campaign }, ports) };
  throw new EngineError('sign-up-needed', 'This account has not pre-saved the release: it has no code to pass on.');
}

/**
 * The address that the picture of a code leads to.
 *
 * @throws EngineError `campaign-not-found`, also for a code that is not one of this campaign's
 */
export async function codeTarget(
  { slug, code }: { slug: string; code: string },
  ports: Pick<Ports, 'baseUrl' | 'campaigns' | 'referralCodes'>,
): Promise<{ code: ReferralCode; url: string }> {
  const campaign = await publicCampaign(slug, ports);
  const written = parseReferralCode(code);
  // As it is kept, not as it may be typed: one picture has one address.
  const referrer = written === code ? await findReferrer({ text: code, campaign, newcomer: null }, ports) : null;
  if (!referrer) throw new EngineError('campaign-not-found', 'This is no code of this campaign.');
  return { code: referrer.code, url: `${ports.baseUrl}/l/${campaign.slug}?r=${referrer.code}` };
}
