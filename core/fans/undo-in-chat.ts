import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { ourDoings, undoOfFan, type OurDoing, type Undone } from '../pre-saves/undo.js';
import type { ChatAccount } from '../smart-links/give-personal-link.js';

/** All that can be undone for this account, with every artist of the installation. */
export async function doingsInChat(account: ChatAccount, ports: Ports): Promise<OurDoing[]> {
  const fans = await ports.fans.identitiesOfAccount(account.platform, account.externalId);
  return (await Promise.all(fans.map(({ fanId }) => ourDoings(fanId, ports)))).flat();
}

/** Undoes what we did for this account in one campaign; a campaign of nobody's is answered by nothing. */
export async function undoInChat(account: ChatAccount, campaignId: CampaignId, ports: Ports): Promise<Undone[]> {
  const fans = await ports.fans.identitiesOfAccount(account.platform, account.externalId);
  return (await Promise.all(fans.map(({ fanId }) => undoOfFan(fanId, campaignId, ports)))).flat();
}
