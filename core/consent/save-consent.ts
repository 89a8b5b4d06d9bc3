import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import type { NotSent } from '../streaming/streaming-service.js';
import { isConsentLive } from './consent.js';

type Asked = { fanId: FanId; campaignId: CampaignId };

/** Whether a fan's latest decision is that this campaign be saved for them. */
export async function isSaveConsented({ fanId, campaignId }: Asked, ports: Pick<Ports, 'consents'>): Promise<boolean> {
  return isConsentLive(await ports.consents.ofFan(fanId), 'save', campaignId);
}

/** Why a call for a fan's pre-save must not be made: they have withdrawn. Null while they have not. */
export async function objectionOfWithdrawn(asked: Asked, ports: Pick<Ports, 'consents'>): Promise<NotSent | null> {
  return (await isSaveConsented(asked, ports)) ? null : { outcome: 'called-off', because: 'withdrawn' };
}
