import type { CountsByState } from '../announcements/announcement-store.js';
import { membershipsWith } from '../artists/require-right.js';
import type { AccountKey } from '../artists/team.js';
import { remembered } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import type { Campaign } from '../campaigns/campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import type { Blast } from './blast.js';
import { findBlast, type BlastAsked } from './find-blast.js';

/** How far a blast has come: the posts and messages of it by what became of them. */
export type BlastProgress = { blast: Blast; campaign: Campaign; counts: CountsByState };

/** @throws EngineError `blast-unknown`, `role-needed` */
export async function viewBlast(asked: BlastAsked, ports: Ports): Promise<BlastProgress> {
  return progressOf(await findBlast(asked, ports), ports);
}

/** The last blast of the account's artists that was confirmed; null: none. @throws EngineError `not-on-team`, `role-needed` */
export async function lastBlast(account: AccountKey, ports: Ports): Promise<BlastProgress | null> {
  const teams = await membershipsWith(account, 'blast', ports);
  const all = await Promise.all(teams.map(({ artistId }) => ports.blasts.ofArtist(artistId)));
  const started = all.flat().filter(({ startedAt }) => startedAt !== null);
  const [last] = started.toSorted((one, other) => Number(other.startedAt) - Number(one.startedAt));
  return last ? progressOf(last, ports) : null;
}

/**
 * Ends a blast: who has not got it yet gets it no more, and a draft is dropped.
 *
 * @throws EngineError `blast-unknown`, `role-needed`
 */
export async function stopBlast(asked: BlastAsked, ports: Ports): Promise<BlastProgress> {
  const blast = await findBlast(asked, ports);
  if (await ports.blasts.stop(blast.id)) {
    ports.log.info('A blast was stopped.', { blastId: blast.id });
    const { artistId, campaignId } = blast;
    const by = remembered(asked.account);
    await recordAct({ artistId, action: 'blast-stopped', by, on: [campaignId, blast.id] }, ports);
  }
  return viewBlast(asked, ports);
}

/** A blast with how far it has come. @throws EngineError `campaign-not-found` */
export async function progressOf(
  blast: Blast,
  ports: Pick<Ports, 'announcements' | 'campaigns'>,
): Promise<BlastProgress> {
  const campaign = await ports.campaigns.byId(blast.campaignId);
  if (!campaign) throw new EngineError('campaign-not-found', 'The campaign of this blast is gone.');
  return { blast, campaign, counts: await ports.announcements.countsOfBlast(blast.id) };
}
