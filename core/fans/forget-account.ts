import { changeTeam } from '../artists/change-team.js';
import { dropRequest } from '../artists/approve-artist.js';
import { forgetActs } from '../artists/forget-acts.js';
import { isSameAccount, memberOf, type AccountKey } from '../artists/team.js';
import type { ArtistId } from '../artists/artist.js';
import { recordAct } from '../audit/record-act.js';
import type { Ports } from '../engine-ports.js';
import { forgetFan } from './forget-fan.js';

/**
 * Forgets a chat account, whatever it is here: on teams, whose places are free from then on; as who did what for an artist,
 * which stays as done by nobody known; as a fan of every artist, with the accounts that are linked as the same fan. What
 * those do on teams is theirs: a link gives nobody a say in it. What it is on a team is ended first, and its being a fan
 * last: should this die in the middle, what is left can be forgotten by asking again. Nobody is refused, not even the last owner
 * of a team: the law leaves no room for it (GDPR Art. 17).
 */
export async function forgetAccount({ platform, externalId }: AccountKey, ports: Ports): Promise<void> {
  await forgetActing({ platform, externalId }, ports);
  for (const { fanId } of await ports.fans.identitiesOfAccount(platform, externalId)) {
    await forgetFan({ fanId, place: 'chat' }, ports);
  }
  ports.log.info('An account was forgotten.', { platform });
}

async function forgetActing(account: AccountKey, ports: Ports): Promise<void> {
  await ports.campaignDrafts.remove(account);
  await ports.detailsProposals.remove(account);
  await ports.lastMenus.remove(account);
  for (const { artist, by } of await ports.artists.requests()) {
    if (isSameAccount(by, account)) await dropRequest(artist.id, ports);
  }
  for (const { artistId } of await ports.teams.ofAccount(account)) await leaveForGood(account, artistId, ports);
  await forgetActs(account, { artistId: null, what: 'account' }, ports);
}

async function leaveForGood(account: AccountKey, artistId: ArtistId, ports: Ports): Promise<void> {
  const { before, after } = await changeTeam(artistId, ports, ({ members }) => {
    return members.some((member) => isSameAccount(member, account))
      ? members.filter((member) => !isSameAccount(member, account))
      : members;
  });
  if (!memberOf(before, account)) return;
  await recordAct({ artistId, action: 'member-left', by: { kind: 'forgotten' } }, ports);
  if (after.members.some(({ role }) => role === 'owner')) return;
  ports.log.warn('The last owner of an artist was forgotten: make somebody else an owner.', { artistId });
}
