import type { Forgetting } from '../audit/audit-store.js';
import type { Blast } from '../blasts/blast.js';
import type { Ports } from '../engine-ports.js';
import type { Tracker } from '../trackers/tracker.js';
import { isSameAccount, type AccountKey } from './team.js';

type ForgetPorts = Pick<Ports, 'announcements' | 'audit' | 'blasts' | 'checklists' | 'teamInvitations' | 'trackers'>;

/**
 * Forgets who did it in all that an account has done for artists. That it was done, and when, stays: others rely on it. With
 * `name` alone, for somebody who goes on acting for them, they are not called by any name any more; with `account` what was
 * only theirs goes as well: codes they have made, and what they were told as one of a team. Safe to run twice.
 */
export async function forgetActs(account: AccountKey, forgetting: Forgetting, ports: ForgetPorts): Promise<void> {
  await ports.audit.forget(account, forgetting);
  if (forgetting.what === 'name') return;
  const { artistId } = forgetting;
  await ports.checklists.forget(account, artistId);
  await ports.teamInvitations.removeOfAccount(account, artistId);
  await ports.announcements.removeTeamNewsOf(account, artistId);
  for (const blast of await ports.blasts.ofAccount(account)) {
    if (artistId === null || blast.artistId === artistId) await forgetInBlast(account, blast, ports);
  }
  for (const tracker of await ports.trackers.ofAccount(account)) {
    if (artistId === null || tracker.artistId === artistId) await forgetInTracker(account, tracker, ports);
  }
}

/** It stands where it stands, for the artist. */
async function forgetInTracker(account: AccountKey, { id }: Tracker, { trackers }: ForgetPorts): Promise<void> {
  for (;;) {
    const standing = await trackers.byId(id);
    if (!standing?.by || !isSameAccount(standing.by, account)) return;
    if (await trackers.change(standing, { by: null })) return;
  }
}

/** Two people have confirmed it, whoever they were: it counts as before. */
async function forgetInBlast(account: AccountKey, blast: Blast, { blasts }: ForgetPorts): Promise<void> {
  const forgotten = (who: AccountKey | null) => (who !== null && isSameAccount(who, account) ? null : who);
  for (let standing: Blast | null = blast; standing; standing = await blasts.byId(blast.id)) {
    const { by, confirmedBy } = standing;
    const change = { by: forgotten(by), confirmedBy: confirmedBy.map(forgotten) };
    if (await blasts.change(standing, change)) return;
  }
}
