import type { Campaign } from '../campaigns/campaign.js';
import { requireGoingOn } from '../campaigns/find-campaign.js';
import { communityId } from '../communities/community.js';
import { anyCampaign, chooseCampaign, type CampaignAsked } from '../communities/community-campaigns.js';
import type { Ports } from '../engine-ports.js';
import { fanId, newFan, type FanIdentity, type Platform } from '../fans/fan.js';
import { chosenLanguage, languageOfIdentity } from '../fans/language-of-account.js';
import { newId } from '../identifiers.js';
import { inLanguage } from '../languages/in-language.js';
import { nearestLanguage } from '../languages/language.js';
import { awaitsSignIn } from '../pre-saves/awaits-sign-in.js';
import type { PreSave } from '../pre-saves/pre-save.js';
import type { OwnReferralCode } from '../referrals/fan-referral-code.js';
import { findReferrer } from '../referrals/find-referrer.js';
import { ownInvitation, type FanInvitation } from '../referrals/own-invitation.js';
import { isOut } from '../release-waves/midnight.js';
import { newPersonalLink } from './new-personal-link.js';

/** A chat account, as its platform's adapter has decoded it. */
export type ChatAccount = {
  platform: Platform;
  externalId: string;
  displayName: string;
  /** When the account was made at its platform; absent where the platform does not tell. */
  accountCreatedAt?: Date;
  /** The language its app is set to, as a BCP 47 tag; absent where the platform does not tell. */
  languageTag?: string;
};

/** What `/presave` answers with. */
export type PersonalInvitation =
  /** `join`: the link is new with each call; older ones keep working. */
  | (Invitation & { kind: 'join'; personalUrl: string; calendarUrl: string })
  /** Out where this fan lives. `saveUrl`: the link by which it is saved now; null if there is nothing left to save. */
  | (Invitation & { kind: 'released'; smartLinkUrl: string; saveUrl: string | null })
  /** For a fan under age: links that ask nothing of them. */
  | (Invitation & { kind: 'plain-links'; linksUrl: string });

type Invitation = {
  campaign: Campaign;
  /** The address of the cover; null if it has none. */
  artworkUrl: string | null;
  preSaves: PreSave[];
  /** What the fan passes on to friends; null for one who has not pre-saved. */
  passOn: FanInvitation | null;
  /** True where it is saved for fans on no service: each of them has its link. */
  linksOnly?: true;
  friendsCode: FriendsCode;
};

/**
 * What became of the code that a fan typed with the command: `noted`, it counts when they sign up; `unknown`, it is no
 * valid code of this campaign, or their own; `too-late`, they have signed up already.
 */
export type FriendsCode = 'none' | 'noted' | 'unknown' | 'too-late';

/** The campaign that is meant, and a friend's code, as it was typed. */
export type LinkAsked = CampaignAsked & { code?: string | null };

/**
 * Gives a fan in chat their own link to the campaign that they mean, however often they ask.
 *
 * @throws EngineError `no-open-campaign`; `campaign-not-found` for a name that nothing has there; `campaign-paused`,
 * `campaign-postponed`
 */
export async function givePersonalLink(
  account: ChatAccount,
  ports: Ports,
  asked: LinkAsked = anyCampaign,
): Promise<PersonalInvitation> {
  const campaign = await chooseCampaign(asked, ports);
  if (campaign.phase !== 'released') requireGoingOn(campaign);
  const typedCode = asked.code ?? null;
  const identity = await claimIdentity(account, campaign, ports);
  const [all, fan] = await Promise.all([ports.preSaves.ofFan(identity.fanId), ports.fans.byId(identity.fanId)]);
  const ofCampaign = all.filter(({ campaignId }) => campaignId === campaign.id);
  const preSaves = ofCampaign.filter(({ withdrawnAt }) => withdrawnAt === null);
  const address = `${ports.baseUrl}/l/${campaign.slug}`;
  const language = languageOfIdentity(identity);
  const savesForFans = [...ports.services.keys()].some((name) => campaign.services[name]);
  const limits = savesForFans ? {} : ({ linksOnly: true } as const);
  const artworkUrl = campaign.hasArtwork ? `${address}/artwork` : null;
  if (fan?.age?.adult === false) {
    const plain = { campaign, preSaves, artworkUrl, passOn: null, ...limits, friendsCode: 'none' } as const;
    return { ...plain, kind: 'plain-links', linksUrl: inLanguage(`${address}/links`, language) };
  }
  const { fanId } = identity;
  const referrer =
    typedCode === null ? null : await findReferrer({ text: typedCode, campaign, newcomer: fanId }, ports);
  const passOn = preSaves.length > 0 ? await ownInvitation({ fanId, campaign }, ports) : null;
  const friendsCode = becameOf({ typedCode, referrer, hasJoined: ofCampaign.length > 0 });
  const invitation = { campaign, preSaves, artworkUrl, passOn, ...limits, friendsCode };
  const referralCode = friendsCode === 'noted' && referrer ? referrer.code : null;
  const askedIn = asked.place && communityId({ ...asked.place, channelId: null });
  const link = () => newPersonalLink({ identity, campaignId: campaign.id, referralCode, askedIn }, ports);
  // Whose zone is not known yet is told of the artist's; the page asks for theirs.
  if (!isOut(campaign, preSaves[0]?.zone ?? campaign.timezone, ports.calendar.now())) {
    return {
      ...invitation,
      kind: 'join',
      personalUrl: await link(),
      calendarUrl: inLanguage(`${address}/calendar.ics`, language),
    };
  }
  const saveUrl = (await isLeftToSave(campaign, preSaves, ports)) ? await link() : null;
  return { ...invitation, kind: 'released', smartLinkUrl: inLanguage(address, language), saveUrl };
}

/** Whether there is a service on which this fan has not had it saved: they have not asked, or would have to sign in for it. */
async function isLeftToSave(
  campaign: Campaign,
  preSaves: readonly PreSave[],
  { writes, services }: Pick<Ports, 'services' | 'writes'>,
): Promise<boolean> {
  const asked = new Map(preSaves.map((preSave) => [preSave.service, preSave]));
  for (const name of services.keys()) {
    if (!campaign.services[name]) continue;
    const preSave = asked.get(name);
    if (!preSave || awaitsSignIn(preSave, await writes.ofPreSave(preSave.id))) return true;
  }
  return false;
}

/** The account's identity with this campaign's artist; an account seen for the first time becomes a fan. */
async function claimIdentity(account: ChatAccount, campaign: Campaign, ports: Ports): Promise<FanIdentity> {
  const { artistId } = campaign;
  const createdAt = ports.calendar.now();
  const known = await ports.fans.identity(artistId, account.platform, account.externalId);
  const id = known?.fanId ?? fanId.parse(newId('fan', ports.random));
  const { accountCreatedAt = null, languageTag, ...claimed } = account;
  const appLanguage = languageTag === undefined ? undefined : nearestLanguage([languageTag]);
  const isAsKnown = known?.displayName === account.displayName && known.unreachableSince === null;
  if (isAsKnown && (appLanguage === undefined || known.appLanguage === appLanguage)) return known;
  if (!known) await ports.fans.add(newFan({ id, artistId, createdAt }));
  const language = known ? known.language : await chosenLanguage(account, ports);
  const told = appLanguage === undefined ? {} : { appLanguage };
  return ports.fans.claimIdentity({ ...claimed, ...told, language, accountCreatedAt, artistId, fanId: id, createdAt });
}

type Typed = { typedCode: string | null; referrer: OwnReferralCode | null; hasJoined: boolean };

/** Who brought a fan is fixed by their first sign-up, also by one that they have withdrawn. */
function becameOf({ typedCode, referrer, hasJoined }: Typed): FriendsCode {
  if (typedCode === null) return 'none';
  if (hasJoined) return 'too-late';
  return referrer ? 'noted' : 'unknown';
}
