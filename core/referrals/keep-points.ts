import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { isFansOwnDeed, type PreSave } from '../pre-saves/pre-save.js';
import { countsForAnother } from './counted-account.js';
import { findReferrer } from './find-referrer.js';
import { freezeOf } from './freeze.js';
import { pointsEntryId, type PointsEntry } from './points-entry.js';
import { standingSignUp } from './standing-sign-up.js';

/**
 * Brings the points ledger to what a newcomer's sign-up stands for: one point for whoever's code brought them, taken
 * back if they withdraw before the freeze, and given once more if they come back. It hangs on the sign-up alone, in any
 * mode; nothing that a service does or does not do gives or takes a point, so who signs up when it is out brings none, and neither
 * does a service account that counts for another fan's sign-up. Safe to run twice, on two processes at once,
 * and to die in the middle of: the event in the pre-save's outbox has it run again.
 */
export async function keepPoints(
  preSave: Pick<PreSave, 'campaignId' | 'fanId' | 'arrival'>,
  ports: Ports,
): Promise<void> {
  if (preSave.arrival.referralCode === null) return;
  const campaign = await ports.campaigns.byId(preSave.campaignId);
  if (!campaign) return;
  // Looked at again after every entry: the newcomer may have decided otherwise while it was written.
  for (;;) {
    const entry = await nextEntry(campaign, preSave, ports);
    if (!entry) return;
    if (await ports.points.append(entry)) ports.log.info('The points ledger has a new entry.', { entry: entry.id });
  }
}

/** What the ledger lacks about this newcomer; null: nothing. */
async function nextEntry(
  campaign: Campaign,
  { fanId: newcomer }: Pick<PreSave, 'fanId'>,
  ports: Ports,
): Promise<PointsEntry | null> {
  const { id: campaignId, artistId } = campaign;
  const written = (await ports.points.ofNewcomer(campaignId, newcomer)).at(-1);
  const all = (await ports.preSaves.ofFan(newcomer)).filter((each) => each.campaignId === campaignId);
  const remembered = (await ports.fans.identitiesOf(newcomer)).length > 0;
  const preSaves = all.filter((preSave) => remembered || !isOfNobody(preSave));
  const consents = await ports.consents.ofFan(newcomer);
  const { stands, since } = standingSignUp({ campaignId, preSaves, consents }, freezeOf(campaign));
  if (stands === (written?.change === 1)) return null;
  if (stands && isLate(since, preSaves)) return null;
  if (stands && countsForAnother({ fanId: newcomer, campaignId }, await ports.countedAccounts.ofFan(newcomer)))
    return null;
  const fanId = stands ? await referrerOf(all, campaign, ports) : (written?.fanId ?? null);
  if (!fanId) return null;
  const sequence = (written?.sequence ?? 0) + 1;
  return {
    id: pointsEntryId(campaignId, newcomer, sequence),
    artistId,
    campaignId,
    fanId,
    newcomerId: newcomer,
    sequence,
    change: stands ? 1 : -1,
    at: since,
    recordedAt: ports.monotonic.now(),
  };
}

/**
 * A sign-up that takes nothing but a browser costs nothing, and a thousand of them cost a script. It counts as soon as
 * a service account or a chat account stands behind the fan, whatever they chose.
 */
function isOfNobody({ mode, verification }: PreSave): boolean {
  return isFansOwnDeed(mode) && !verification.verified && verification.because === 'nothing-to-go-by';
}

/**
 * Whether it was out already where the newcomer lives. Nothing is left to sign up for then but a save, and no point is
 * ever for a save.
 */
function isLate(since: Date, preSaves: readonly PreSave[]): boolean {
  return preSaves.every(({ withdrawnAt, dueAt }) => withdrawnAt !== null || since >= dueAt);
}

/** Whose code the newcomer's first sign-up came with: what came later, on another service, changes nothing. */
async function referrerOf(preSaves: readonly PreSave[], campaign: Campaign, ports: Ports) {
  const [first] = [...preSaves].sort(
    (one, other) => one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1),
  );
  const text = first?.arrival.referralCode;
  if (!first || !text) return null;
  return (await findReferrer({ text, campaign, newcomer: first.fanId }, ports))?.fanId ?? null;
}
