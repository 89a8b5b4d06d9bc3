import { remembered } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import type { AccountKey } from '../artists/team.js';
import { isSamePerson } from '../artists/same-person.js';
import type { Campaign } from '../campaigns/campaign.js';
import { requireNotPaused } from '../campaigns/find-campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { audienceOf, fansIn, isNobody, requireCrowd, settled, type Audience } from './audience.js';
import { askForSecond } from './ask-for-second.js';
import { draftLifetimeMs, isEnded, isUnconfirmed, type Blast } from './blast.js';
import type { BlastChange } from './blast-store.js';
import { findBlast, type BlastAsked } from './find-blast.js';
import { progressOf, type BlastProgress } from './view-blast.js';

/**
 * Lets a draft go out, at once or at its time. A large one goes out only once a second person of the team has confirmed it:
 * until then it waits. Confirmed again, it goes out once.
 *
 * @throws EngineError `blast-unknown`, `role-needed`; `blast-outdated` for a draft that is too old or was dropped;
 * `blast-to-nobody` where nobody would get it (any more today); `audience-too-small`, `campaign-paused`
 */
export async function confirmBlast(asked: BlastAsked, ports: Ports): Promise<BlastProgress> {
  for (;;) {
    const blast = await findBlast(asked, ports);
    if (!isUnconfirmed(blast) && !isEnded(blast)) return progressOf(blast, ports);
    const campaign = await requireCurrent(blast, ports);
    const audience = await audienceOf(campaign, blast.aim, ports);
    requireNotPaused(campaign);
    requireSomebody(blast, { campaign, audience });
    const { account } = asked;
    if (await hasConfirmed(account, blast, ports)) return progressOf(blast, ports);
    const change = confirmed(blast, { account, campaign, audience, now: ports.calendar.now() });
    // Somebody else was faster: what they have confirmed is looked at anew.
    if (!(await ports.blasts.change(blast, change))) continue;
    const standing = await findBlast(asked, ports);
    const { artistId, campaignId, id } = standing;
    await recordAct({ artistId, action: 'blast-confirmed', by: remembered(account), on: [campaignId, id] }, ports);
    if (change.state === 'awaiting-second') await askForSecond(standing, ports);
    ports.log.info('A blast was confirmed.', { blastId: blast.id, state: standing.state });
    return progressOf(standing, ports);
  }
}

/** The campaign of a draft that can still go out. @throws EngineError `blast-outdated` */
async function requireCurrent(blast: Blast, { calendar, campaigns }: Ports): Promise<Campaign> {
  const campaign = await campaigns.byId(blast.campaignId);
  // Whoever is asked second gets the time that the first one had.
  const lifetimeMs = blast.state === 'awaiting-second' ? 2 * draftLifetimeMs : draftLifetimeMs;
  const isOld = calendar.now().getTime() - blast.createdAt.getTime() > lifetimeMs;
  if (isEnded(blast) || isOld || !campaign || campaign.phase === 'cancelled') {
    throw new EngineError('blast-outdated', 'This blast cannot go out any more.', { details: { blastId: blast.id } });
  }
  return campaign;
}

type Standing = { campaign: Campaign; audience: Audience };

/** One for a time to come may have an audience by then: it is counted anew. */
function requireSomebody({ id: blastId, sendAt }: Blast, { campaign, audience }: Standing): void {
  requireCrowd(audience, campaign);
  if (sendAt !== null || !isNobody(audience)) return;
  throw new EngineError('blast-to-nobody', 'Nobody would get this blast.', { details: { blastId } });
}

async function hasConfirmed(account: AccountKey, { artistId, confirmedBy }: Blast, ports: Ports): Promise<boolean> {
  for (const earlier of confirmedBy)
    if (await isSamePerson(earlier, account, { artistId, fans: ports.fans })) return true;
  return false;
}

/** What one more person's yes makes of it. Pure. */
function confirmed(
  blast: Blast,
  { account, campaign, audience, now }: Standing & { account: AccountKey; now: Date },
): BlastChange & Pick<Blast, 'state'> {
  const { platform, externalId } = account;
  const confirmedBy = [...blast.confirmedBy, { platform, externalId }];
  if (needsSecond(audience, campaign) && confirmedBy.length < 2) return { state: 'awaiting-second', confirmedBy };
  if (blast.sendAt !== null && blast.sendAt > now) return { state: 'scheduled', confirmedBy };
  return { state: 'sending', confirmedBy, startedAt: now, ...settled(audience) };
}

/** Whether so many get it that two people have to confirm it: by the campaign's rule of thumb. Pure. */
export function needsSecond(
  audience: Pick<Audience, 'communities' | 'fans'>,
  { strategy }: Pick<Campaign, 'strategy'>,
): boolean {
  return fansIn(audience) + audience.communities.length > strategy.secondConfirmAbove;
}
