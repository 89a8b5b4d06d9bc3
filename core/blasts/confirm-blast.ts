import { remembered } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import { isStoppedByOperator, type Campaign } from '../campaigns/campaign.js';
import { requireNotPaused } from '../campaigns/find-campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { audienceOf, fansIn, isNobody, requireCrowd, settled, type Audience } from './audience.js';
import { askForSecond } from './ask-for-second.js';
import {
  draftLifetimeMs,
  isEnded,
  isUnconfirmed,
  needsSecondAgain,
  secondLifetimeMs,
  type Blast,
  type BlastRevision,
} from './blast.js';
import type { BlastChange } from './blast-store.js';
import { hasConfirmed } from './has-confirmed.js';
import { findBlast, type BlastAsked } from './find-blast.js';
import { isStillRevisable } from './left-standing.js';
import { progressOf, type BlastProgress } from './view-blast.js';

/**
 * Lets a draft go out, at once or at its time. A large one goes out only once a second person of the team has confirmed it:
 * until then it waits. Confirmed again, it goes out once.
 *
 * @throws EngineError `blast-unknown`, `role-needed`; `blast-outdated` for a draft that is too old or was dropped;
 * `blast-to-nobody` where nobody would get it (any more today); `audience-too-small`, `campaign-paused`; of a change,
 * `blast-not-revisable`
 */
export async function confirmBlast(asked: BlastAsked, ports: Ports): Promise<BlastProgress> {
  for (;;) {
    const blast = await findBlast(asked, ports);
    if (!isUnconfirmed(blast) && !isEnded(blast)) return progressOf(blast, ports);
    const ready = await requireReady(blast, ports);
    const { account } = asked;
    if (await hasConfirmed(account, blast, ports)) return progressOf(blast, ports);
    const { platform, externalId } = account;
    const confirmedBy = [...blast.confirmedBy, { platform, externalId }];
    const change = { confirmedBy, ...nextStep({ ...blast, confirmedBy }, ready, ports.calendar.now()) };
    // Somebody else was faster: what they have confirmed is looked at anew.
    if (!(await ports.blasts.change(blast, change))) continue;
    const standing = await findBlast(asked, ports);
    const { artistId, campaignId, id, revises } = standing;
    const action = revises ? actions[revises.as] : 'blast-confirmed';
    const on = [campaignId, revises?.blastId ?? id];
    await recordAct({ artistId, action, by: remembered(account), on }, ports);
    if (change.state === 'awaiting-second') await askForSecond(standing, ports);
    ports.log.info('A blast was confirmed.', { blastId: blast.id, state: standing.state });
    return progressOf(standing, ports);
  }
}

const actions = { edit: 'blast-edited', removal: 'blast-removed' } as const;

/** What a blast is about, and who would get it now. */
type Standing = { campaign: Campaign; audience: Audience };

/** Whether two have to say yes to it, and, once it begins to go out, to whom it goes. */
type Ready = { needsTwo: boolean; settled: Partial<Pick<Blast, 'communityIds' | 'toFans'>> };

/**
 * What a blast that nobody has let out yet needs, and where it goes, if it can go out.
 *
 * @throws EngineError `blast-outdated`, `blast-to-nobody`, `audience-too-small`, `campaign-paused`, `blast-not-revisable`
 */
export async function requireReady(blast: Blast, ports: Ports): Promise<Ready> {
  const campaign = await requireCurrent(blast, ports);
  if (blast.revises) return requireRevisable({ ...blast, revises: blast.revises }, campaign, ports);
  const audience = await audienceOf(campaign, blast.aim, ports);
  requireNotPaused(campaign);
  requireSomebody(blast, { campaign, audience });
  return { needsTwo: needsSecond(audience, campaign), settled: settled(audience) };
}

async function requireRevisable(
  blast: Blast & { revises: BlastRevision },
  campaign: Campaign,
  ports: Ports,
): Promise<Ready> {
  const { blastId, as } = blast.revises;
  if (as === 'edit' && isStoppedByOperator(campaign)) requireNotPaused(campaign);
  const revised = await ports.blasts.byId(blastId);
  if (revised && (await isStillRevisable(revised, as, ports))) {
    return { needsTwo: needsSecondAgain(blast, revised), settled: {} };
  }
  throw new EngineError('blast-not-revisable', 'Nothing of this blast stands in a community any more.');
}

/** The campaign of a draft that can still go out. @throws EngineError `blast-outdated` */
async function requireCurrent(blast: Blast, { calendar, campaigns }: Ports): Promise<Campaign> {
  const campaign = await campaigns.byId(blast.campaignId);
  const lifetimeMs = blast.state === 'awaiting-second' ? secondLifetimeMs : draftLifetimeMs;
  const isOld = calendar.now().getTime() - blast.createdAt.getTime() > lifetimeMs;
  if (isEnded(blast) || isOld || !campaign || isOff(blast, campaign)) {
    throw new EngineError('blast-outdated', 'This blast cannot go out any more.', { details: { blastId: blast.id } });
  }
  return campaign;
}

/** What was said of a release that was cancelled or moved since can still be changed, and taken back. */
function isOff({ revises, scheduleVersion }: Blast, campaign: Campaign): boolean {
  return !revises && (campaign.phase === 'cancelled' || campaign.scheduleVersion !== scheduleVersion);
}

/** One for a time to come may have an audience by then: it is counted anew. */
function requireSomebody({ id: blastId, sendAt }: Blast, { campaign, audience }: Standing): void {
  requireCrowd(audience, campaign);
  if (sendAt !== null || !isNobody(audience)) return;
  throw new EngineError('blast-to-nobody', 'Nobody would get this blast.', { details: { blastId } });
}

/** What becomes of a blast by those who stand for it. Pure. */
export function nextStep(
  blast: Pick<Blast, 'confirmedBy' | 'isApproved' | 'sendAt'>,
  { needsTwo, settled: whom }: Ready,
  now: Date,
): BlastChange & Pick<Blast, 'state'> {
  if (needsTwo && isByOne(blast)) return { state: 'awaiting-second' };
  if (blast.sendAt !== null && blast.sendAt > now) return { state: 'scheduled' };
  return { state: 'sending', startedAt: now, ...whom };
}

/** Whether so many get it that one person's yes is not enough, and there is no other's yet. Pure. */
export function lacksSecond(
  blast: Pick<Blast, 'confirmedBy' | 'isApproved'>,
  { campaign, audience }: { campaign: Pick<Campaign, 'strategy'>; audience: Audience },
): boolean {
  return needsSecond(audience, campaign) && isByOne(blast);
}

function isByOne({ confirmedBy, isApproved }: Pick<Blast, 'confirmedBy' | 'isApproved'>): boolean {
  return !isApproved && confirmedBy.length < 2;
}

/** Whether so many get it that two people have to confirm it: by the campaign's rule of thumb. Pure. */
export function needsSecond(
  audience: Pick<Audience, 'communities' | 'fans'>,
  { strategy }: Pick<Campaign, 'strategy'>,
): boolean {
  return fansIn(audience) + audience.communities.length > strategy.secondConfirmAbove;
}
