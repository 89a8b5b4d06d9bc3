import type { Actor } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import { releaseInstant } from '../release-waves/midnight.js';
import { phaseAt } from './advance-campaigns.js';
import type { DraftForm } from './campaign-draft.js';
import type { Campaign, CampaignId } from './campaign.js';
import type { DetailsChange } from './campaign-store.js';
import { livestreamFault } from '../livestreams/livestream-form.js';
import type { Livestream } from '../livestreams/livestream.js';
import { newCampaign, type NewCampaign } from './new-campaign.js';
import type { ChangeOfDetails } from './details-proposal.js';
import { readDraftWords, type RefusedWord } from './read-draft-words.js';
import { variantIds, type Variant } from './variant.js';
import { changedMeanwhile } from './change-schedule.js';

/** A change of a campaign, as whoever makes it has seen it: at this version of its details. */
export type ChangeDetails = {
  campaignId: CampaignId;
  from: number;
  said: ChangeOfDetails;
};

/** What came of a change: nothing is kept of one of which something is refused. */
type ChangedDetails = { campaign: Campaign; refused: RefusedWord[] };

/**
 * Changes what a campaign is called, how its link is headed, what its communities speak, when it opens and its livestream,
 * until it is out. By the schema of its file; of two who change it at once one is told.
 *
 * @throws EngineError `campaign-not-found`, `campaign-cancelled`, `campaign-released`, `campaign-changed`
 */
export async function changeDetails(
  { campaignId, from, said, by }: ChangeDetails & { by: Actor },
  ports: Ports,
): Promise<ChangedDetails> {
  const { campaign, changed, refused } = await judgeDetails({ campaignId, said }, ports);
  if (campaign.detailsVersion !== from) throw changedMeanwhile(campaign);
  if (refused.length > 0) return { campaign, refused };
  const { scheduleVersion } = campaign;
  const phase = phaseOf(changed, ports.calendar.now());
  const { title, variants, languages, opensAt, livestream, onlyVariant } = changed;
  const details = { title, variants, languages, opensAt, livestream, phase, scheduleVersion };
  const isGone = onlyVariant !== campaign.onlyVariant;
  const change: DetailsChange = isGone ? { ...details, onlyVariant: null } : details;
  if (!(await ports.campaigns.changeDetails(campaignId, from, change))) throw changedMeanwhile(campaign);
  await recordAct({ artistId: campaign.artistId, action: 'campaign-changed', by, on: [campaignId] }, ports);
  ports.log.info('A campaign’s details have changed.', { campaignId, detailsVersion: from + 1 });
  return { campaign: { ...changed, ...change, detailsVersion: from + 1 }, refused: [] };
}

/**
 * What a campaign would be by what is said of it, and what of that cannot be taken; nothing is kept.
 *
 * @throws EngineError `campaign-not-found`, `campaign-cancelled`, `campaign-released`
 */
export async function judgeDetails(
  { campaignId, said }: Omit<ChangeDetails, 'from'>,
  ports: Pick<Ports, 'calendar' | 'campaigns'>,
): Promise<{ campaign: Campaign; changed: Campaign; refused: RefusedWord[] }> {
  const campaign = await changeable({ campaignId, said }, ports);
  const { form, refused } = readDraftWords(said, asForm(campaign));
  const now = ports.calendar.now();
  const changed = withForm(campaign, form, now);
  const opening = said.opens === undefined ? [] : openingFault(changed, now);
  const streaming = said.livestream === undefined ? [] : streamingFault(changed, now);
  return { campaign, changed, refused: [...refused, ...opening, ...streaming] };
}

/** Somewhere on Earth it is out hours before the artist goes live on their last evening: where that is can be changed still. */
async function changeable(
  { campaignId, said }: Omit<ChangeDetails, 'from'>,
  { campaigns }: Pick<Ports, 'campaigns'>,
): Promise<Campaign> {
  const campaign = await campaigns.byId(campaignId);
  const details = { details: { campaignId } };
  if (!campaign) throw new EngineError('campaign-not-found', 'There is no such campaign.', details);
  const { phase, title } = campaign;
  if (phase === 'cancelled') throw new EngineError('campaign-cancelled', `${title} was cancelled.`, details);
  const isOfStreamAlone = Object.keys(said).every((word) => word === 'livestream');
  if (phase === 'released' || (phase === 'releasing' && !isOfStreamAlone)) {
    throw new EngineError('campaign-released', `${title} is out: it is called what it is called.`, details);
  }
  return campaign;
}

/** Without a date it stays so; else as the calendar says. */
function phaseOf(campaign: Campaign, now: Date): Campaign['phase'] {
  return campaign.phase === 'postponed' ? 'postponed' : phaseAt(campaign, now);
}

function asForm({ title, timezone, languages, variants, opensAt, livestream }: Campaign): DraftForm {
  return {
    title,
    timezone,
    languages,
    ...(opensAt && { opensAt: opensAt.toISOString() }),
    ...(livestream && { livestream: { url: livestream.url, startsAt: livestream.startsAt.toISOString() } }),
    ...(variants.length > 0 && { variants: variants.map(({ headline }) => ({ headline })) }),
  };
}

function withForm(campaign: Campaign, form: DraftForm, now: Date): Campaign {
  const title = newCampaign.shape.title.parse(form.title);
  const languages = newCampaign.shape.languages.parse(form.languages);
  const headlines = newCampaign.shape.variants.parse(form.variants) ?? [];
  const opensAt = newCampaign.shape.opensAt.parse(form.opensAt) ?? null;
  const variants = headlines.flatMap(({ headline }, place): Variant[] => {
    const id = variantIds[place];
    const before = campaign.variants.find((variant) => variant.id === id);
    return id ? [{ id, headline, hasArtwork: before?.hasArtwork ?? false }] : [];
  });
  const livestream = streamOf(newCampaign.shape.livestream.parse(form.livestream), campaign, now);
  // One that is gone is not shown alone: all that are left are tried again.
  const onlyVariant = variants.find(({ id }) => id === campaign.onlyVariant)?.id ?? null;
  return { ...campaign, title, languages, variants, onlyVariant, opensAt, livestream };
}

/** What is as it was has been named when it was. */
function streamOf(said: NewCampaign['livestream'], { livestream }: Campaign, now: Date): Livestream | null {
  if (!said) return null;
  const isSame = livestream?.url === said.url && livestream.startsAt.getTime() === said.startsAt.getTime();
  return { ...said, setAt: isSame ? livestream.setAt : now };
}

function streamingFault(campaign: Campaign, now: Date): RefusedWord[] {
  const { livestream } = campaign;
  if (!livestream) return [];
  // Without a date there is nothing to measure by.
  const far = campaign.phase === 'postponed' ? null : livestreamFault(livestream, campaign);
  if (livestream.startsAt <= now) return [{ word: 'livestream', reason: { why: 'stream-begun' } }];
  return far === null ? [] : [{ word: 'livestream', reason: far.reason }];
}

function openingFault(campaign: Campaign, now: Date): RefusedWord[] {
  const { opensAt, timezone } = campaign;
  const releaseAt = releaseInstant(campaign, timezone);
  if (opensAt === null || opensAt < releaseAt) return [];
  return now < releaseAt ? [{ word: 'opens', reason: { why: 'opens-when-out', releaseAt } }] : [];
}
