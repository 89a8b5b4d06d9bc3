import { withdraw } from '../consent/withdraw.js';
import { standingConsents, type StandingConsent } from '../consent/standing-consents.js';
import type { AccountKey } from '../artists/team.js';
import { campaignPhases, type CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { withQuery } from '../languages/in-language.js';
import { newPersonalLink } from '../smart-links/new-personal-link.js';
import type { ChatAccount } from '../smart-links/give-personal-link.js';
import type { FanIdentity } from './fan.js';
import { fanData, type FanData } from './fan-data.js';

/** What one artist holds on a chat account, and the way to the page where it can be seen and changed. */
export type AccountData = {
  artistName: string;
  data: FanData;
  /** The fan's own page and the page that forgets them, each by a link of their own; null if they never had a campaign to do with. */
  links: { me: string; forget: string } | null;
};

/** What is kept of a chat account, artist by artist. */
export async function chatData(account: ChatAccount, ports: Ports): Promise<AccountData[]> {
  const identities = await ports.fans.identitiesOfAccount(account.platform, account.externalId);
  const all = await Promise.all(identities.map((identity) => dataOf(identity, ports)));
  return all.flat();
}

async function dataOf(identity: FanIdentity, ports: Ports): Promise<AccountData[]> {
  const data = await fanData(identity.fanId, ports);
  if (!data) return [];
  const artist = await ports.artists.byId(identity.artistId);
  const campaignId = data.preSaves[0]?.campaign.id ?? (await anyCampaignOf(identity, ports));
  const url = campaignId && (await newPersonalLink({ identity, campaignId }, ports));
  const links = url ? { me: withQuery(url, 'to', 'me'), forget: withQuery(url, 'to', 'forget') } : null;
  return [{ artistName: artist?.name ?? '', data, links }];
}

async function anyCampaignOf({ artistId }: FanIdentity, ports: Ports): Promise<CampaignId | null> {
  const campaigns = await ports.campaigns.inPhases(campaignPhases);
  return campaigns.findLast((campaign) => campaign.artistId === artistId && campaign.phase !== 'draft')?.id ?? null;
}

/** What `/stop` has stopped with one artist. */
export type Stopped = { artistName: string; data: FanData; stopped: StandingConsent[] };

/** Takes back everything this account has agreed to, with every artist of the installation. */
export async function stopAll(account: ChatAccount, ports: Ports): Promise<Stopped[]> {
  const identities = await ports.fans.identitiesOfAccount(account.platform, account.externalId);
  const all: Stopped[] = [];
  for (const { fanId, artistId } of identities) {
    const data = await fanData(fanId, ports);
    await withdraw({ fanId, withdrawal: { what: 'everything' }, place: 'chat' }, ports);
    const artist = await ports.artists.byId(artistId);
    const stopped = standingConsents(data?.consents ?? []).filter(({ live }) => live);
    if (data) all.push({ artistName: artist?.name ?? '', data, stopped });
  }
  return all;
}

/** Takes back the consent to news that this account has given, with every artist of the installation. */
export async function stopNews(account: AccountKey, ports: Ports): Promise<void> {
  for (const { fanId } of await ports.fans.identitiesOfAccount(account.platform, account.externalId)) {
    await withdraw({ fanId, withdrawal: { what: 'purpose', purpose: 'news' }, place: 'chat' }, ports);
  }
}
