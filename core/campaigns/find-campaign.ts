import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { takesPreSaves, type Artwork, type Campaign } from './campaign.js';
import type { VariantId } from './variant.js';

/** The next release that can still be joined, else the newest that is out, or null: for those who come without a link. */
export async function frontDoor(ports: Pick<Ports, 'campaigns'>): Promise<Campaign | null> {
  const next = (await ports.campaigns.inPhases(['open', 'releasing'])).find(takesPreSaves);
  return next ?? (await ports.campaigns.inPhases(['released'])).at(-1) ?? null;
}

/** @throws EngineError `campaign-not-found`, also for a campaign that is still a draft */
export async function publicCampaign(slug: string, ports: Pick<Ports, 'campaigns'>): Promise<Campaign> {
  const campaign = await ports.campaigns.bySlug(slug);
  if (campaign && campaign.phase !== 'draft') return campaign;
  throw new EngineError('campaign-not-found', 'There is no campaign at this address.');
}

/** @throws EngineError `campaign-not-found`, also for a campaign or a variant without a cover */
export async function publicArtwork(
  { slug, variant }: { slug: string; variant?: VariantId | undefined },
  ports: Pick<Ports, 'campaigns'>,
): Promise<Artwork> {
  const { id } = await publicCampaign(slug, ports);
  const artwork = await ports.campaigns.artwork(id, variant);
  if (artwork) return artwork;
  throw new EngineError('campaign-not-found', 'This campaign has no cover.');
}

/**
 * Only what goes on can be joined.
 *
 * @throws EngineError `campaign-cancelled`, `campaign-paused`, `campaign-postponed`
 */
export function requireGoingOn(campaign: Campaign): void {
  const { id, title, phase } = campaign;
  const details = { details: { campaignId: id } };
  if (phase === 'cancelled') throw new EngineError('campaign-cancelled', `${title} was cancelled.`, details);
  requireNotPaused(campaign);
  if (phase === 'postponed') throw new EngineError('campaign-postponed', `${title} has no date.`, details);
}

/** @throws EngineError `campaign-paused` */
export function requireNotPaused({ id, title, pause }: Campaign): void {
  if (pause === null) return;
  throw new EngineError('campaign-paused', `${title} is at a standstill.`, { details: { campaignId: id } });
}
