import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import { fanId, newFan, type FanId } from '../fans/fan.js';
import { mergeFans } from '../fans/merge-fans.js';
import { holdAccount } from '../grants/claim-account.js';
import { findGrant } from '../grants/find-grant.js';
import { newId } from '../identifiers.js';
import type { AccountMark } from '../grants/account-mark.js';
import type { Authorization } from './authorization.js';
import { tellAccountIsShared } from './tell-account-is-shared.js';

type Trip = Pick<Authorization, 'artistId' | 'campaignId' | 'fanId' | 'service'>;

/**
 * The fan this sign-in belongs to. A fan without a chat account is recognised by their service account, or is new; a
 * service account never serves two fans. Where a service tells no account, whoever signs in is who the browser says. A fan who pre-saved on the web and comes by chat later is still one fan.
 *
 * @throws EngineError `service-account-taken`
 */
export async function findOwner(trip: Trip, mark: AccountMark | null, ports: Ports): Promise<FanId> {
  const { artistId, service, fanId: known } = trip;
  const standing = mark && (await ports.grants.byAccount(mark));
  const claimer = (standing ? standing.fanId : known) ?? fanId.parse(newId('fan', ports.random));
  const owner = mark ? await holdAccount({ artistId, service, mark }, claimer, ports) : claimer;
  if (mark && known && owner !== known) await becomeOne({ newcomer: known, owner, mark }, trip, ports);
  await ports.fans.add(newFan({ id: owner, artistId, createdAt: ports.calendar.now() }));
  return owner;
}

/** The chat fan has shown that they are the web fan: both hold the same service account. */
async function becomeOne(
  { newcomer, owner, mark }: { newcomer: FanId; owner: FanId; mark: AccountMark },
  { artistId, campaignId, service }: Trip,
  ports: Ports,
): Promise<void> {
  const ownerIsOfTheWeb = (await ports.fans.identitiesOf(owner)).length === 0;
  const remembered = (await ports.fans.identitiesOf(newcomer)).length > 0;
  const grant = await findGrant({ artistId, fanId: newcomer, service }, ports);
  const hasSomething = (await ports.preSaves.ofFan(newcomer)).length > 0 || (grant?.sealed ?? null) !== null;
  // Without a chat account of their own they were joined before, in another browser.
  if (hasSomething || (remembered && !ownerIsOfTheWeb)) {
    await tellAccountIsShared({ artistId, service, mark, first: owner, second: newcomer }, ports);
    throw new EngineError(
      'service-account-taken',
      `This ${service} account already pre-saves for somebody else here.`,
      { details: { campaignId, service } },
    );
  }
  await mergeFans({ artistId, from: newcomer, into: owner }, ports);
}
