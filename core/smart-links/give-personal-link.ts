import type { Campaign, CampaignId } from '../campaigns/campaign.js';
import { anyCampaign, chooseCampaign, type CampaignAsked } from '../communities/community-campaigns.js';
import type { Ports } from '../engine-ports.js';
import { fanId, type FanIdentity, type Platform } from '../fans/fan.js';
import { newId } from '../identifiers.js';
import { needsReconnect } from '../pre-saves/needs-reconnect.js';
import type { PreSave } from '../pre-saves/pre-save.js';
import { newPersonalLink } from './new-personal-link.js';
import { takesPreSaves } from '../campaigns/campaign.js';

/** A chat account, as its platform's adapter has decoded it. */
export type ChatAccount = {
  platform: Platform;
  externalId: string;
  displayName: string;
  /** When the account was made at its platform; absent where the platform does not tell. */
  accountCreatedAt?: Date;
};

/** What `/presave` answers with. */
export type PersonalInvitation =
  /** `join`: the link is new with each call; older ones keep working. */
  | (Invitation & { kind: 'join'; personalUrl: string })
  | (Invitation & { kind: 'released'; smartLinkUrl: string })
  /** For a fan under age: links that ask nothing of them. */
  | (Invitation & { kind: 'plain-links'; linksUrl: string });

type Invitation = {
  campaign: Campaign;
  /** The address of the cover; null if it has none. */
  artworkUrl: string | null;
  preSaves: PreSave[];
};

/**
 * Gives a fan in chat their own link to the campaign that they mean, however often they ask.
 *
 * @throws EngineError `no-open-campaign`; `campaign-not-found` for a name that nothing has there
 */
export async function givePersonalLink(
  account: ChatAccount,
  ports: Ports,
  asked: CampaignAsked = anyCampaign,
): Promise<PersonalInvitation> {
  const campaign = await chooseCampaign(asked, ports);
  const identity = await claimIdentity(account, campaign, ports);
  const preSaves = await preSavesOf(identity, campaign.id, ports);
  const address = `${ports.baseUrl}/l/${campaign.slug}`;
  const invitation = { campaign, preSaves, artworkUrl: campaign.hasArtwork ? `${address}/artwork` : null };
  if ((await ports.fans.byId(identity.fanId))?.age?.adult === false) {
    return { ...invitation, kind: 'plain-links', linksUrl: `${address}/links` };
  }
  if (!takesPreSaves(campaign) && !(await needsReconnect(identity.fanId, campaign.id, ports))) {
    return { ...invitation, kind: 'released', smartLinkUrl: address };
  }
  return {
    ...invitation,
    kind: 'join',
    personalUrl: await newPersonalLink({ identity, campaignId: campaign.id }, ports),
  };
}

/** The account's identity with this campaign's artist; an account seen for the first time becomes a fan. */
async function claimIdentity(account: ChatAccount, campaign: Campaign, ports: Ports): Promise<FanIdentity> {
  const { artistId } = campaign;
  const createdAt = ports.calendar.now();
  const known = await ports.fans.identity(artistId, account.platform, account.externalId);
  const id = known?.fanId ?? fanId.parse(newId('fan', ports.random));
  if (!known) await ports.fans.add({ id, artistId, age: null, createdAt });
  const { accountCreatedAt = null } = account;
  return ports.fans.claimIdentity({ ...account, accountCreatedAt, artistId, fanId: id, createdAt });
}

async function preSavesOf(identity: FanIdentity, campaign: CampaignId, ports: Ports): Promise<PreSave[]> {
  const all = await ports.preSaves.ofFan(identity.fanId);
  return all.filter(({ campaignId, withdrawnAt }) => campaignId === campaign && withdrawnAt === null);
}
