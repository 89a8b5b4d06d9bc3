import type { ArtistId } from '../artists/artist.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { findGrant } from '../grants/find-grant.js';
import type { ChatAccount } from '../smart-links/give-personal-link.js';
import { drawSpokenCode, hashOfSpoken } from '../spoken-code.js';
import type { Fan, FanId, FanIdentity } from './fan.js';
import { linkCodeLifetimeMs, type AccountId, type LinkCode, type LinkedAccount } from './link-code.js';
import { mergeFans } from './merge-fans.js';

/** A new code, for the account's other half to type. It is told once: only its hash is kept. */
export type GivenLinkCode = { code: string; lifetimeMs: number };

/** Gives an account a code to be linked by, in place of any earlier one. */
export async function startLink(account: ChatAccount, ports: Ports): Promise<GivenLinkCode> {
  for (;;) {
    const code = drawSpokenCode(ports.random);
    const codeHash = hashOfSpoken(code, 'link');
    if (codeHash === null || (await ports.linkCodes.byHash(codeHash))) continue;
    const createdAt = ports.monotonic.now();
    const expiresAt = new Date(createdAt.getTime() + linkCodeLifetimeMs);
    await ports.linkCodes.put({ codeHash, account: asLinked(account), shownTo: null, createdAt, expiresAt });
    return { code, lifetimeMs: linkCodeLifetimeMs };
  }
}

/**
 * What linking two accounts comes to with one artist:
 * `joined` – they are one fan, or will be. `one-already` – they were.
 * `both-promised` – each has something of its own that stands: promises do not change hands.
 * `under-age` – one of them has said so: nothing is asked of them, and nothing done.
 */
export type LinkOutcome = 'joined' | 'one-already' | 'both-promised' | 'under-age';

/** Two accounts, and what becomes of them with each artist who knows one of them; none: nobody knows either. */
export type LinkView = {
  /** The account that the code was given to. */
  other: Pick<LinkedAccount, 'platform' | 'displayName'>;
  artists: { artistName: string; outcome: LinkOutcome }[];
};

/**
 * Shows an account what it would be linked to; from then on it can say yes to that, and nobody else.
 *
 * @throws EngineError `link-code-unknown` for one that was used, replaced or is over as well; `link-code-own`
 */
export async function viewLink(account: ChatAccount, code: string, ports: Ports): Promise<LinkView> {
  const { codeHash, account: other } = await findCode(account, code, ports);
  await ports.linkCodes.noteShown(codeHash, keyOf(account));
  const plans = await planAll([asLinked(account), other], ports);
  return viewOf(other, plans, ports);
}

/**
 * Links two accounts: with every artist who knows one of them they are one fan from now on. The code is used up by it.
 * Should it break off in the middle, what is left to do can be done by another code; fans who are being made one are
 * made one by the sweep.
 *
 * @throws EngineError `link-code-unknown`, also where it was not this account that was last shown what it comes to;
 * `link-code-own`
 */
export async function confirmLink(account: ChatAccount, code: string, ports: Ports): Promise<LinkView> {
  const { codeHash, account: other } = await findCode(account, code, ports);
  const plans = await planAll([asLinked(account), other], ports);
  if (plans.some(({ plan }) => plan.do !== 'nothing') && !(await ports.linkCodes.use(codeHash, keyOf(account)))) {
    throw unknownCode();
  }
  for (const { artistId, plan } of plans) await carryOut({ artistId, plan }, ports);
  return viewOf(other, plans, ports);
}

async function findCode(account: ChatAccount, typed: string, ports: Ports): Promise<LinkCode> {
  const codeHash = hashOfSpoken(typed, 'link');
  const code = codeHash === null ? null : await ports.linkCodes.byHash(codeHash);
  if (!code || code.expiresAt <= ports.monotonic.now()) throw unknownCode();
  if (keyOf(code.account) !== keyOf(account)) return code;
  throw new EngineError('link-code-own', 'The code was given to this very account.');
}

function keyOf({ platform, externalId }: Pick<ChatAccount, 'platform' | 'externalId'>): AccountId {
  return `${platform}:${externalId}`;
}

function unknownCode(): EngineError {
  return new EngineError('link-code-unknown', 'There is no such code, or not any more.');
}

type Pair = readonly [LinkedAccount, LinkedAccount];

/** What is to be done with one artist, and what it comes to. */
type Plan =
  | { do: 'merge'; from: FanId; into: FanId; outcome: 'joined' }
  /** The account is new to the artist: it becomes the fan's. */
  | { do: 'add'; account: LinkedAccount; into: FanId; outcome: 'joined' }
  | { do: 'nothing'; outcome: Exclude<LinkOutcome, 'joined'> };

type ArtistPlan = { artistId: ArtistId; plan: Plan };

async function planAll([one, other]: Pair, ports: Ports): Promise<ArtistPlan[]> {
  const ofOne = await ports.fans.identitiesOfAccount(one.platform, one.externalId);
  const ofOther = await ports.fans.identitiesOfAccount(other.platform, other.externalId);
  const artists = [...new Set([...ofOne, ...ofOther].map(({ artistId }) => artistId))].sort();
  const find = (identities: FanIdentity[], artistId: ArtistId) => identities.find((each) => each.artistId === artistId);
  return Promise.all(
    artists.map(async (artistId) => {
      const [first, second] = [find(ofOne, artistId), find(ofOther, artistId)];
      if (first && second) return { artistId, plan: await planMerge(first.fanId, second.fanId, ports) };
      const known = first ?? second;
      if (!known) return { artistId, plan: { do: 'nothing', outcome: 'one-already' } as const };
      return {
        artistId,
        plan: { do: 'add', account: first ? other : one, into: known.fanId, outcome: 'joined' } as const,
      };
    }),
  );
}

/** Whether two fans of an artist can be made one, and which of them it will be. */
export async function planMerge(one: FanId, other: FanId, ports: Ports): Promise<Plan> {
  if (one === other) return { do: 'nothing', outcome: 'one-already' };
  const [first, second] = [await ports.fans.byId(one), await ports.fans.byId(other)];
  if (!first || !second) return { do: 'nothing', outcome: 'one-already' };
  if (first.age?.adult === false || second.age?.adult === false) return { do: 'nothing', outcome: 'under-age' };
  const [firstStands, secondStands] = [await holdsSomething(first, ports), await holdsSomething(second, ports)];
  if (firstStands && secondStands) return { do: 'nothing', outcome: 'both-promised' };
  const isFirst = firstStands || (!secondStands && isOlder(first, second));
  return { do: 'merge', from: isFirst ? other : one, into: isFirst ? one : other, outcome: 'joined' };
}

/** Promises and grants carry their fan's id: whoever has one that stands stays who they are. */
export async function holdsSomething({ id, artistId }: Fan, ports: Ports): Promise<boolean> {
  const preSaves = await ports.preSaves.ofFan(id);
  if (preSaves.some(({ withdrawnAt }) => withdrawnAt === null)) return true;
  for (const service of ports.services.keys()) {
    const grant = await findGrant({ artistId, fanId: id, service }, ports);
    if (grant?.sealed) return true;
  }
  return false;
}

function isOlder(one: Fan, other: Fan): boolean {
  const byAge = one.createdAt.getTime() - other.createdAt.getTime();
  return byAge < 0 || (byAge === 0 && one.id < other.id);
}

async function carryOut({ artistId, plan }: ArtistPlan, ports: Ports): Promise<void> {
  if (plan.do === 'merge') await mergeFans({ artistId, from: plan.from, into: plan.into }, ports);
  if (plan.do === 'add') {
    await ports.fans.claimIdentity({ ...plan.account, artistId, fanId: plan.into, createdAt: ports.calendar.now() });
  }
}

async function viewOf(
  { platform, displayName }: LinkedAccount,
  plans: readonly ArtistPlan[],
  ports: Ports,
): Promise<LinkView> {
  const artists = plans.map(async ({ artistId, plan: { outcome } }) => {
    return { artistName: (await ports.artists.byId(artistId))?.name ?? '', outcome };
  });
  return { other: { platform, displayName }, artists: await Promise.all(artists) };
}

function asLinked({ platform, externalId, displayName, accountCreatedAt }: ChatAccount): LinkedAccount {
  return { platform, externalId, displayName, accountCreatedAt: accountCreatedAt ?? null };
}
