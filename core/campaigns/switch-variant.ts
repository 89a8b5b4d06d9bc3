import { remembered, type ActingAccount } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import type { CampaignAsked } from '../communities/community-campaigns.js';
import { campaignForTeam } from '../communities/team-campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import type { Campaign } from './campaign.js';
import type { VariantId } from './variant.js';

/** Who switches, in which campaign, and to what; `from` is what they saw, undefined: whatever it is now. */
export type SwitchVariant = {
  account: ActingAccount;
  asked: CampaignAsked;
  from: VariantId | null | undefined;
  to: VariantId | null;
};

/**
 * Shows one variant alone to whoever is new from now on, or tries all again (`to` null). Who has seen another one keeps
 * it: their click and their pre-save are counted under what they saw. Safe to run twice.
 *
 * @throws EngineError as `campaignForTeam`; `input-invalid` for a variant that the campaign has not; `campaign-changed`
 * if somebody else has switched since `from` was read
 */
export async function switchVariant(
  { account, asked, from: seen, to }: SwitchVariant,
  ports: Pick<Ports, 'audit' | 'calendar' | 'campaigns' | 'communities' | 'log' | 'random' | 'teams'>,
): Promise<Campaign> {
  const campaign = await campaignForTeam(account, { ...asked, right: 'campaign.change' }, ports);
  const details = { details: { campaignId: campaign.id } };
  if (to !== null && !campaign.variants.some(({ id }) => id === to)) {
    throw new EngineError('input-invalid', `${campaign.title} has no variant ${to}.`, details);
  }
  const from = seen === undefined ? campaign.onlyVariant : seen;
  if (campaign.onlyVariant === to) return campaign;
  if (!(await ports.campaigns.switchVariant(campaign.id, { from, to }))) {
    throw new EngineError('campaign-changed', `Somebody else has switched the variant of ${campaign.title}.`, details);
  }
  const by = remembered(account);
  await recordAct({ artistId: campaign.artistId, action: 'variant-switched', by, on: [campaign.id] }, ports);
  ports.log.info('A campaign shows another variant.', { campaignId: campaign.id, from, to });
  return { ...campaign, onlyVariant: to };
}
