import { campaignForTeam } from '../communities/team-campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { planItemIds, type PlanItemId } from './plan.js';
import type { ChecklistAsked } from './view-checklist.js';

/** What somebody of a team says of a step: that it is done, or that it is not after all. */
export type TickAsked = ChecklistAsked & { item: string; isDone: boolean };

/**
 * Ticks a step of a campaign's plan off, or takes the tick back.
 *
 * @throws EngineError as `campaignForTeam`; `input-invalid` for a step that there is not
 */
export async function tickItem(
  { account, asked, item, isDone }: TickAsked,
  ports: Pick<Ports, 'calendar' | 'campaigns' | 'checklists' | 'communities' | 'teams'>,
): Promise<void> {
  const { id: campaignId, artistId } = await campaignForTeam(account, { ...asked, right: 'campaign.change' }, ports);
  const known = planItemIds.find((id): id is PlanItemId => id === item);
  if (!known) throw new EngineError('input-invalid', `The plan has no step “${item}”.`);
  if (!isDone) return ports.checklists.untick(campaignId, known);
  const { platform, externalId } = account;
  const by = { platform, externalId };
  await ports.checklists.tick({ artistId, campaignId, item: known, by, at: ports.calendar.now() });
}
