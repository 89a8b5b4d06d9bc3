import { remembered, type ActingAccount } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import { campaignForTeam } from '../communities/team-campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { planItemIds, type PlanItemId } from './plan.js';
import type { ChecklistAsked } from './view-checklist.js';

/** What somebody of a team says of a step: that it is done, or that it is not after all. */
export type TickAsked = Omit<ChecklistAsked, 'account'> & { account: ActingAccount } & {
  item: string;
  isDone: boolean;
};

/**
 * Ticks a step of a campaign's plan off, or takes the tick back.
 *
 * @throws EngineError as `campaignForTeam`; `input-invalid` for a step that there is not
 */
export async function tickItem(
  { account, asked, item, isDone }: TickAsked,
  ports: Pick<Ports, 'audit' | 'calendar' | 'campaigns' | 'checklists' | 'communities' | 'random' | 'teams'>,
): Promise<void> {
  const { id: campaignId, artistId } = await campaignForTeam(account, { ...asked, right: 'campaign.change' }, ports);
  const known = planItemIds.find((id): id is PlanItemId => id === item);
  if (!known) throw new EngineError('input-invalid', `The plan has no step “${item}”.`);
  const { platform, externalId } = account;
  const tick = { artistId, campaignId, item: known, by: { platform, externalId }, at: ports.calendar.now() };
  const hasChanged = await (isDone ? ports.checklists.tick(tick) : ports.checklists.untick(campaignId, known));
  if (!hasChanged) return;
  const action = isDone ? 'step-ticked' : 'step-unticked';
  await recordAct({ artistId, action, by: remembered(account), on: [campaignId, known] }, ports);
}
