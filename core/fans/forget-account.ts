import { changeTeam } from '../artists/change-team.js';
import { dropRequest } from '../artists/approve-artist.js';
import { forgetActs } from '../artists/forget-acts.js';
import { isSameAccount, memberOf, type AccountKey } from '../artists/team.js';
import type { ArtistId } from '../artists/artist.js';
import { recordAct } from '../audit/record-act.js';
import type { Ports } from '../engine-ports.js';
import { forgetFan } from './forget-fan.js';
import type { FanId } from './fan.js';

/**
 * Forgets a chat account, and all others that are the same person's, whatever they are here: on teams, whose places are
 * free from then on; as who did what for an artist, which stays as done by nobody known; as fans of every artist. What an
 * account is on a team is ended first, and its being a fan last: whoever dies in the middle is asked for again, and finds
 * what is left. Nobody is refused, not even the last owner of a team: the law leaves no room for it (GDPR Art. 17).
 */
export async function forgetAccount(account: AccountKey, ports: Ports): Promise<void> {
  const { accounts, fans } = await personBehind(account, ports);
  for (const each of accounts) await forgetActing(each, ports);
  for (const fanId of fans) await forgetFan({ fanId, place: 'chat' }, ports);
  ports.log.info('An account was forgotten.', { platform: account.platform, accounts: accounts.length });
}

/** Every account that is linked with this one, over whichever artist, and all the fans that they are. */
async function personBehind(
  { platform, externalId }: AccountKey,
  { fans }: Pick<Ports, 'fans'>,
): Promise<{ accounts: AccountKey[]; fans: Set<FanId> }> {
  const accounts: AccountKey[] = [{ platform, externalId }];
  const known = new Set<FanId>();
  // It grows while it is gone through.
  for (const account of accounts) {
    for (const { fanId } of await fans.identitiesOfAccount(account.platform, account.externalId)) {
      if (known.has(fanId)) continue;
      known.add(fanId);
      for (const identity of await fans.identitiesOf(fanId)) {
        const linked = { platform: identity.platform, externalId: identity.externalId };
        if (!accounts.some((each) => isSameAccount(each, linked))) accounts.push(linked);
      }
    }
  }
  return { accounts, fans: known };
}

async function forgetActing(account: AccountKey, ports: Ports): Promise<void> {
  await ports.campaignDrafts.remove(account);
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
