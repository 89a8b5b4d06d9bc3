import type { Actor } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import { armWave } from '../release-waves/arm-waves.js';
import { isStoppedByOperator, type Campaign, type CampaignId, type Pause } from './campaign.js';

type PausePorts = Pick<Ports, 'audit' | 'campaigns' | 'calendar' | 'log' | 'random'>;

/**
 * Brings a campaign to a standstill, at once: nobody joins it, no blast and no post goes out, and no worker begins a save.
 * What was promised waits. A second time it changes nothing.
 *
 * @throws EngineError `campaign-not-found`, `campaign-cancelled`
 */
export async function pauseCampaign(
  { campaignId, reason, by }: { campaignId: CampaignId; by: Actor } & Pick<Pause, 'reason'>,
  ports: PausePorts,
): Promise<Campaign> {
  const campaign = await standing(campaignId, ports);
  const details = { details: { campaignId } };
  if (campaign.phase === 'cancelled') throw new EngineError('campaign-cancelled', 'It was cancelled.', details);
  const pause = { reason, by: sideOf(by), since: ports.calendar.now() };
  if (!(await ports.campaigns.changePause(campaignId, pause))) return standing(campaignId, ports);
  ports.log.warn('A campaign was brought to a standstill.', { campaignId, by: pause.by });
  await recordAct({ artistId: campaign.artistId, action: 'campaign-paused', by, on: [campaignId] }, ports);
  return { ...campaign, pause };
}

/**
 * Lets a campaign go on: what came due meanwhile is saved now, as what is delivered late is. What the operator has
 * stopped, the operator alone lets go on. A second time it changes nothing.
 *
 * @throws EngineError `campaign-not-found`, `campaign-paused`: the team cannot lift what the operator has decided
 */
export async function resumeCampaign(
  { campaignId, by }: { campaignId: CampaignId; by: Actor },
  ports: PausePorts & Pick<Ports, 'alarms' | 'waves'>,
): Promise<Campaign> {
  const campaign = await standing(campaignId, ports);
  if (isStoppedByOperator(campaign) && sideOf(by) === 'team') {
    throw new EngineError('campaign-paused', 'The operator has stopped it.', { details: { campaignId } });
  }
  if (await ports.campaigns.changePause(campaignId, null)) {
    ports.log.info('A campaign goes on.', { campaignId, by: sideOf(by) });
    await recordAct({ artistId: campaign.artistId, action: 'campaign-resumed', by, on: [campaignId] }, ports);
    // Their alarms have rung in vain.
    const waves = (await ports.waves.open()).filter((wave) => wave.campaignId === campaignId);
    for (const wave of waves) await armWave(wave, ports);
  }
  return { ...campaign, pause: null };
}

function sideOf({ kind }: Actor): Pause['by'] {
  return kind === 'operator' ? 'operator' : 'team';
}

async function standing(id: CampaignId, { campaigns }: Pick<Ports, 'campaigns'>): Promise<Campaign> {
  const campaign = await campaigns.byId(id);
  if (campaign) return campaign;
  throw new EngineError('campaign-not-found', 'There is no such campaign.', { details: { campaignId: id } });
}
