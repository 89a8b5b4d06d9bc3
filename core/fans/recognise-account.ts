import type { AccountKey } from '../artists/team.js';
import type { Ports } from '../engine-ports.js';
import type { ChatAccount } from '../smart-links/give-personal-link.js';
import type { FanIdentity, Platform } from './fan.js';
import { moveLastMenu } from './keep-last-menu.js';
import { isAnother, lastingKind } from './lasting-id.js';
import { holdsSomething, planMerge } from './link-accounts.js';
import { mergeFans } from './merge-fans.js';

/** An account as a platform tells of it now; null: its name is not told with everything. */
export type SeenAccount = Omit<ChatAccount, 'displayName'> & { displayName: string | null };

/** An account under the id and the name it is known by, and whether it is somebody's here. */
export type RecognisedAccount = ChatAccount & { isKnown: boolean };

/** What somebody is called of whom no name was ever told. */
const nameless = 'Somebody';

/**
 * The account under the id it is known by, for a platform that knows one person by several ids: `aliases` are all others
 * that it told. Ids are kept only of accounts that are somebody's here. Should two of the ids have been taken for two
 * people, they become one, unless each has something that stands: then `/link` decides, and the first id counts. A name
 * that is not told is the one that is known. A phone number that has gone to somebody else makes them nobody whom it was
 * before: their lasting id tells.
 */
export async function recogniseAccount(
  account: SeenAccount,
  aliases: readonly string[],
  ports: Ports,
): Promise<RecognisedAccount> {
  return recogniseAmong(account, aliases, { ports, goesOn: false });
}

/** `goesOn`: the platform has said that the account has another lasting id from now on. */
type Recognising = { ports: Ports; goesOn: boolean };

async function recogniseAmong(
  account: SeenAccount,
  aliases: readonly string[],
  { ports, goesOn }: Recognising,
): Promise<RecognisedAccount> {
  const { platform } = account;
  const ids = [...new Set([account.externalId, ...aliases])];
  const standsFor = new Map(
    (await ports.accountAliases.byAliases(platform, ids)).map(({ alias, accountId }) => [alias, accountId]),
  );
  const candidates = [...new Set(ids.map((id) => standsFor.get(id) ?? id))];
  const found = await knownOnes(platform, candidates, ports);
  const ones = goesOn ? found : await withoutFormerOwners(account, found, ports);
  const [known, ...others] = ones.map(({ id }) => id);
  const displayName = account.displayName ?? ones.find(({ name }) => name !== null)?.name ?? nameless;
  if (known === undefined) return { ...account, displayName, isKnown: false };
  const apart = new Set<string>();
  for (const other of others) if (!(await absorb({ platform, from: other, into: known }, ports))) apart.add(other);
  for (const id of ids) {
    const isKept = id === known || apart.has(standsFor.get(id) ?? id) || standsFor.get(id) === known;
    if (!isKept) await ports.accountAliases.put({ platform, alias: id, accountId: known, addressSince: null });
  }
  return { ...account, displayName, externalId: known, isKnown: true };
}

/** The account goes on under another id: it stays known as it was, and its messages go there from now on. */
export async function renameAccount(account: SeenAccount, formerId: string, ports: Ports): Promise<ChatAccount> {
  const { platform, externalId: alias } = account;
  const { isKnown, ...recognised } = await recogniseAmong(account, [formerId], { ports, goesOn: true });
  const { externalId: accountId } = recognised;
  if (isKnown) await ports.accountAliases.put({ platform, alias, accountId, addressSince: ports.calendar.now() });
  return recognised;
}

/** Where messages to an account go: to the id it goes on under. */
export async function addressOfAccount(
  { platform, externalId }: AccountKey,
  { accountAliases }: Pick<Ports, 'accountAliases'>,
): Promise<string> {
  const aliases = await accountAliases.ofAccount(platform, externalId);
  const addresses = aliases.filter(({ addressSince }) => addressSince !== null);
  const latest = addresses.sort((one, other) => Number(other.addressSince) - Number(one.addressSince))[0];
  return latest?.alias ?? externalId;
}

/**
 * Those of the known ones who can be this account. Who had its phone number before is not, and is written to no more: it
 * would be read by somebody else.
 */
async function withoutFormerOwners(
  { platform, externalId }: SeenAccount,
  ones: readonly KnownOne[],
  ports: Ports,
): Promise<KnownOne[]> {
  const same: KnownOne[] = [];
  for (const one of ones) {
    const aliases = await ports.accountAliases.ofAccount(platform, one.id);
    const known = [one.id, ...aliases.map(({ alias }) => alias)];
    if (!isAnother(externalId, known)) same.push(one);
    else if (lastingKind(one.id) === null) {
      await ports.fans.markUnreachable(platform, one.id, ports.calendar.now());
    }
  }
  return same;
}

type KnownOne = { id: string; name: string | null };

/** Those ids that are somebody's here: first who is on an artist's team, then who has something that stands. */
async function knownOnes(platform: Platform, ids: readonly string[], ports: Ports): Promise<KnownOne[]> {
  const known: (KnownOne & { weight: number })[] = [];
  for (const id of ids) {
    const identities = await ports.fans.identitiesOfAccount(platform, id);
    const isOnTeam = await isMember({ platform, externalId: id }, ports);
    if (identities.length === 0 && !isOnTeam) continue;
    const holds = ids.length > 1 && (await holdsAny(identities, ports));
    const name = identities.find(({ displayName }) => displayName !== nameless)?.displayName ?? null;
    known.push({ id, name, weight: (isOnTeam ? 2 : 0) + (holds ? 1 : 0) });
  }
  return known.sort((one, other) => other.weight - one.weight);
}

async function isMember(account: AccountKey, { teams }: Pick<Ports, 'teams'>): Promise<boolean> {
  return (await teams.ofAccount(account)).length > 0;
}

async function holdsAny(identities: readonly Pick<FanIdentity, 'fanId'>[], ports: Ports): Promise<boolean> {
  for (const { fanId } of identities) {
    const fan = await ports.fans.byId(fanId);
    if (fan && (await holdsSomething(fan, ports))) return true;
  }
  return false;
}

type Absorbing = { platform: Platform; from: string; into: string };

/** True if nothing is left of the account `from`: all that it was, `into` is. */
async function absorb({ platform, from, into }: Absorbing, ports: Ports): Promise<boolean> {
  let isWhole = true;
  for (const identity of await ports.fans.identitiesOfAccount(platform, from)) {
    const { artistId, fanId } = identity;
    const standing = await ports.fans.identity(artistId, platform, into);
    if (!standing) await ports.fans.claimIdentity({ ...identity, externalId: into });
    else if (standing.fanId !== fanId) {
      const plan = await planMerge(standing.fanId, fanId, ports);
      if (plan.do === 'merge') await mergeFans({ artistId, from: plan.from, into: plan.into }, ports);
      else if (plan.outcome !== 'one-already') {
        isWhole = false;
        continue;
      }
    }
    await ports.fans.removeIdentity(artistId, platform, from);
  }
  // Somebody on a team stays who they are there.
  if (!isWhole || (await isMember({ platform, externalId: from }, ports))) return false;
  for (const alias of await ports.accountAliases.ofAccount(platform, from)) {
    await ports.accountAliases.put({ ...alias, accountId: into });
  }
  await moveLastMenu({ from: { platform, externalId: from }, into: { platform, externalId: into } }, ports);
  return true;
}
