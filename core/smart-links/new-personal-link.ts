import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanIdentity } from '../fans/fan.js';
import { hashToken, newToken } from '../identifiers.js';

/** Makes a personal link for a chat account and answers its address. */
export async function newPersonalLink(
  { identity, campaignId }: { identity: FanIdentity; campaignId: CampaignId },
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
    createdAt,
  });
  // The one URL we build with a secret in it: it is the link itself, shown to this fan alone.
  return `${ports.baseUrl}/p/${token.reveal()}`;
}
