import { changeTeam } from '../artists/change-team.js';
import { forgetActs } from '../artists/forget-acts.js';
import { isSameAccount, memberOf, type TeamMember } from '../artists/team.js';
import { withdraw } from '../consent/withdraw.js';
import type { ConsentRecord } from '../consent/consent.js';
import { eachAlone } from '../each-alone.js';
import type { Ports } from '../engine-ports.js';
import { destroyGrant } from '../grants/destroy-grant.js';
import { grantId } from '../grants/grant.js';
import { clicksOfFan } from './clicks-of-fan.js';
import type { FanId } from './fan.js';

/**
 * Forgets a fan: withdraws everything, destroys what they allowed us, and removes all that says who they are. What
 * stays (pre-saves, writes, the consent and the points ledger) knows them by a random id that leads to nobody. Safe to run twice, and
 * to die in the middle of: {@link eraseForgotten} goes over it once more in any case.
 */
export async function forgetFan(
  { fanId, place }: { fanId: FanId; place: ConsentRecord['place'] },
  ports: Ports,
): Promise<void> {
  await withdraw({ fanId, place, withdrawal: { what: 'everything' } }, ports);
  await ports.fans.markForgotten(fanId);
  await erase(fanId, ports);
  ports.log.info('A fan was forgotten.', { fanId });
}

async function erase(fanId: FanId, ports: Ports): Promise<void> {
  const fan = await ports.fans.byId(fanId);
  if (fan) {
    for (const service of ports.services.keys()) {
      await destroyGrant(grantId(fan.artistId, fanId, service), 'forgotten', ports);
    }
  }
  // Whoever else they were before their accounts were joined: the sweep forgets them as well.
  for (const { from } of await ports.fanMerges.into(fanId)) await ports.fans.markForgotten(from);
  await ports.fans.setCity(fanId, null);
  await removeAliases(fanId, ports);
  await forgetOnTeam(fanId, ports);
  // The accounts before the messages: nothing is written to an account that is not there any more.
  await ports.fans.removeIdentities(fanId);
  await ports.mailAddresses.removeOfFan(fanId);
  await ports.mailLinks.removeOfFan(fanId);
  await ports.announcements.removeOfFan(fanId);
  await ports.personalLinks.removeOfFan(fanId);
  await ports.referralCodes.forgetFan(fanId);
  await ports.countedAccounts.removeOfFan(fanId);
  await ports.clicks.remove(await clicksOfFan(fanId, ports));
  await ports.authorizations.removeOfFan(fanId);
  await ports.sessions.removeOfFan(fanId);
}

/** The other ids of an account go with its last fan, and before it: whoever dies in between finds them again. */
async function removeAliases(fanId: FanId, { fans, accountAliases }: Ports): Promise<void> {
  for (const { platform, externalId } of await fans.identitiesOf(fanId)) {
    const others = await fans.identitiesOfAccount(platform, externalId);
    if (others.every((each) => each.fanId === fanId)) await accountAliases.removeOfAccount(platform, externalId);
  }
}

/**
 * What they did for the artist stays, but not what they were only drafting. Of who did it nothing does; while they are on the team, which is not the fan's but
 * theirs, their account does, without what it is called.
 */
async function forgetOnTeam(fanId: FanId, ports: Ports): Promise<void> {
  for (const { artistId, platform, externalId } of await ports.fans.identitiesOf(fanId)) {
    const account = { platform, externalId };
    await ports.campaignDrafts.remove(account);
    await ports.detailsProposals.remove(account);
    await ports.lastMenus.remove(account);
    const { after } = await changeTeam(artistId, ports, ({ members }) => {
      const isNamed = members.some((member) => isSameAccount(member, account) && member.displayName !== null);
      const nameless = (member: TeamMember) =>
        isSameAccount(member, account) ? { ...member, displayName: null } : member;
      return isNamed ? members.map(nameless) : members;
    });
    await forgetActs(account, { artistId, what: memberOf(after, account) ? 'name' : 'account' }, ports);
  }
}

const batchSize = 200;

/**
 * Goes over everybody who is to be forgotten once more, and removes the last trace: a sign-in or a message that was
 * under way when they asked may have left something behind, and so may a process that died.
 */
export async function eraseForgotten(ports: Ports): Promise<void> {
  await eachAlone(await ports.fans.toForget(batchSize), (fanId) => eraseLastTrace(fanId, ports), {
    failed: 'A fan could not be forgotten yet; it will be tried again.',
    fields: (fanId) => ({ fanId }),
    log: ports.log,
  });
}

async function eraseLastTrace(fanId: FanId, ports: Ports): Promise<void> {
  await withdraw({ fanId, place: 'web', withdrawal: { what: 'everything' } }, ports);
  await erase(fanId, ports);
  await ports.fanMerges.removeOfFan(fanId);
  await ports.fans.remove(fanId);
}
