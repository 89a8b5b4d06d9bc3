import type { Ports } from '../engine-ports.js';
import type { WriteState } from '../library-writes/library-write.js';
import type { PreSave } from '../pre-saves/pre-save.js';
import type { CampaignId } from './campaign.js';

/** What was promised for a campaign, and where each item of it stands. */
export type Conservation = {
  /** Pre-saves that were not withdrawn. */
  preSaves: number;
  /** Items promised, whatever has become of them. */
  promised: number;
  /** How many items are in each state that any is in. They sum to `promised`, or something was lost. */
  byState: Partial<Record<WriteState, number>>;
};

/** The same of every campaign that is not over, by its slug. */
export async function conservation(
  ports: Pick<Ports, 'campaigns' | 'preSaves' | 'writes'>,
): Promise<(Conservation & { slug: string })[]> {
  const campaigns = await ports.campaigns.inPhases(['open', 'releasing', 'released']);
  return Promise.all(campaigns.map(async ({ id, slug }) => ({ slug, ...(await conservationOf(id, ports)) })));
}

/**
 * Counts one by one, as they are read: what is promised can be more than fits into memory.
 *
 * @param look is shown each pre-save as it goes by
 */
export async function conservationOf(
  campaignId: CampaignId,
  ports: Pick<Ports, 'campaigns' | 'preSaves' | 'writes'>,
  look?: (preSave: PreSave) => void,
): Promise<Conservation> {
  const items = (await ports.campaigns.byId(campaignId))?.saves.length ?? 0;
  const counted: Conservation = { preSaves: 0, promised: 0, byState: {} };
  for await (const preSave of ports.preSaves.ofCampaign(campaignId)) {
    if (preSave.withdrawnAt === null) counted.preSaves += 1;
    look?.(preSave);
    counted.promised += items;
  }
  for await (const state of ports.writes.statesOfCampaign(campaignId)) {
    counted.byState[state] = (counted.byState[state] ?? 0) + 1;
  }
  return counted;
}
