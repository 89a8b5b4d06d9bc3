import type { CountsByState } from '../announcements/announcement-store.js';
import { memberOf, type AccountKey } from '../artists/team.js';
import { remembered } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import type { Campaign } from '../campaigns/campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { audienceOf, type Audience } from './audience.js';
import { isEnded, isUnconfirmed, type Blast } from './blast.js';
import { postsToRevise } from './hand-over-revision.js';
import { leftStanding } from './left-standing.js';
import { takenBackOf } from './taken-back.js';
import { whoElseMayConfirm } from './who-else-may-confirm.js';
import { blastsOfAccount, findBlast, type BlastAsked } from './find-blast.js';

/** How far a blast has come: the posts and messages of it by what became of them. */
export type BlastProgress = {
  blast: Blast;
  campaign: Campaign;
  counts: CountsByState;
  /** Whom one that is still to go out would reach, did it go out now; null for any other. */
  audience: Audience | null;
  /** Who has confirmed it, as their platform calls them; the id of whoever it has not told the name of, or who has left the team; null: somebody who had us forget them. */
  confirmedBy: (string | null)[];
  /** How many others of the team could confirm one that waits for a second person; 0 for any other. */
  others: number;
  /** The blast whose posts it changes; null: it is one of its own. */
  revised: Blast | null;
  /** How many posts of one that was taken back stand there all the same, and can be removed; of a change, of the blast that it changes. */
  leftStanding: number;
  /** How many posts of that one are to be changed, while they are being gathered; else 0. */
  postsToChange: number;
  /** Of one that was taken back: what became of its posts then; else null. */
  takenBack: CountsByState | null;
};

/** @throws EngineError `blast-unknown`, `role-needed` */
export async function viewBlast(asked: BlastAsked, ports: Ports): Promise<BlastProgress> {
  return progressOf(await findBlast(asked, ports), ports);
}

/** As many of an artist's blasts as anybody wants to read. */
const mostListed = 5;

/**
 * The blasts of the account's artists: what is still to go out, the next one first, or else the last one that was
 * confirmed.
 *
 * @throws EngineError `not-on-team`, `role-needed`
 */
export async function listBlasts(account: AccountKey, ports: Ports): Promise<BlastProgress[]> {
  const all = await blastsOfAccount(account, ports);
  const toCome = all.filter(isToCome).sort((one, other) => Number(one.sendAt) - Number(other.sendAt));
  const [last] = all
    .filter(({ revises, startedAt, withheldFor }) => !revises && (startedAt !== null || withheldFor !== null))
    .sort((one, other) => lastedAt(other) - lastedAt(one));
  const listed = [...toCome.slice(0, mostListed), ...(last ? [last] : [])];
  return Promise.all(listed.map((blast) => progressOf(blast, ports)));
}

/** Whether somebody has confirmed it, and nobody has got it yet. */
function isToCome({ state }: Blast): boolean {
  return state === 'scheduled' || state === 'awaiting-second';
}

function lastedAt({ startedAt, sendAt, createdAt }: Blast): number {
  return Number(startedAt ?? sendAt ?? createdAt);
}

/**
 * Ends a blast: who has not got it yet gets it no more, and a draft is dropped. One that has ended already stays as it
 * ended.
 *
 * @throws EngineError `blast-unknown`, `role-needed`
 */
export async function stopBlast(asked: BlastAsked, ports: Ports): Promise<BlastProgress> {
  for (;;) {
    const blast = await findBlast(asked, ports);
    if (isEnded(blast)) return progressOf(blast, ports);
    if (!(await ports.blasts.change(blast, { state: 'stopped' }))) continue;
    const { artistId, campaignId, id } = blast;
    await recordAct({ artistId, action: 'blast-stopped', by: remembered(asked.account), on: [campaignId, id] }, ports);
    ports.log.info('A blast was stopped.', { blastId: blast.id, wasDraft: isUnconfirmed(blast) });
  }
}

/** A blast with how far it has come. @throws EngineError `campaign-not-found` */
export async function progressOf(blast: Blast, ports: Ports): Promise<BlastProgress> {
  const campaign = await ports.campaigns.byId(blast.campaignId);
  if (!campaign) throw new EngineError('campaign-not-found', 'The campaign of this blast is gone.');
  const team = await ports.teams.ofArtist(blast.artistId);
  const nameOf = (who: AccountKey | null) => who && (memberOf(team, who)?.displayName ?? who.externalId);
  const counts = await ports.announcements.countsOfBlast(blast.id);
  const { revises } = blast;
  const audience = isToCome(blast) && !revises ? await audienceOf(campaign, blast.aim, ports) : null;
  const revised = revises && (await ports.blasts.byId(revises.blastId));
  const isWaiting = blast.state === 'awaiting-second';
  const others = isWaiting ? (await whoElseMayConfirm(blast.artistId, blast.confirmedBy, ports)).length : 0;
  const confirmedBy = blast.confirmedBy.map(nameOf);
  const left = (await leftStanding(revised ?? blast, ports)).length;
  const postsToChange = revised && blast.state === 'sending' ? (await postsToRevise(revised, ports)).length : 0;
  const takenBack = await takenBackOf(blast, ports);
  const ofPosts = { revised, leftStanding: left, postsToChange, takenBack };
  return { blast, campaign, counts, audience, confirmedBy, others, ...ofPosts };
}
