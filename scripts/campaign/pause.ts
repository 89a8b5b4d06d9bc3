import type { Campaign } from '../../core/campaigns/campaign.js';
import type { Engine } from '../../core/engine.js';
import { Sentence } from '../sentence.js';
import { describe, type Answer } from './answer.js';

/** The option that says why a campaign is stopped. */
export type PauseOptions = { reason?: string | undefined };

/** Longer than anybody wants to read in chat. */
const longestReason = 200;

type Pausing = PauseOptions & { opened: { engine: Pick<Engine, 'pauseCampaign' | 'resumeCampaign'> }; baseUrl: string };

/** The kill switch: brings a campaign to a standstill, or lets it go on. */
export async function pauseAsked(
  { id: campaignId }: Campaign,
  act: 'pause' | 'resume',
  { opened: { engine }, baseUrl, reason }: Pausing,
): Promise<Answer> {
  if ((reason ?? '').length > longestReason) throw new Sentence(`Say why in ${String(longestReason)} characters.`);
  const paused =
    act === 'pause'
      ? await engine.pauseCampaign({ campaignId, reason: reason ?? null })
      : await engine.resumeCampaign(campaignId);
  return describe(paused, baseUrl);
}
