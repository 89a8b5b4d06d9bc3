import { isConsentLive } from '../consent/consent.js';
import { eachAlone } from '../each-alone.js';
import type { Ports } from '../engine-ports.js';
import { findGrant } from '../grants/find-grant.js';
import { keptAfterReleaseMs } from '../grants/keep-grant.js';
import { withGrant } from '../grants/use-grant.js';
import type { CallKind } from '../outbound-gate/gate-state.js';
import { gatedService } from '../outbound-gate/gated-service.js';
import type { FollowOutcome } from '../streaming/streaming-service.js';
import type { ArtistFollow, FollowState, PreSave, PreSaveId } from './pre-save.js';

/** Longer than the calls for a few artists take. */
const leaseMs = 150 * 1000;
/** Between two tries, where the service asks for nothing longer. */
const pauseMs = 10 * 60 * 1000;
const batchSize = 50;

/** `sign-up`: a fan waits for it. `background`: it is made good later. */
type FollowCall = Extract<CallKind, 'sign-up' | 'background'>;

/**
 * Notes the artists of a release as wanted by this fan. Those that are noted already stay as they are, but for what
 * has failed or was undone: the fan asks for it again.
 */
export async function wantFollows(
  id: PreSaveId,
  artistUris: readonly string[],
  ports: Pick<Ports, 'calendar' | 'monotonic' | 'preSaves'>,
): Promise<void> {
  for (;;) {
    const preSave = await ports.preSaves.byId(id);
    const standing = preSave?.follows.filter(({ state }) => state !== 'failed' && state !== 'unfollowed') ?? [];
    const missing = artistUris.filter((uri) => !standing.some((follow) => follow.artistUri === uri));
    if (!preSave || missing.length === 0) return;
    const at = ports.calendar.now();
    const wanted = missing.map((artistUri): ArtistFollow => ({ artistUri, state: 'wanted', at }));
    const change = { follows: [...standing, ...wanted], followAt: ports.monotonic.now() };
    if (await ports.preSaves.changeFollows(preSave, change)) return;
    // A try has ended in between: what it left is read again.
  }
}

/**
 * Follows what this fan still wants to follow, and keeps how it went. One caller at a time: the first to take it; a
 * caller that dies is succeeded. Nothing in here touches the pre-save's own promise.
 */
export async function followArtists(id: PreSaveId, kind: FollowCall, ports: Ports): Promise<void> {
  const read = await ports.preSaves.byId(id);
  if (!read?.followAt || read.followAt > ports.monotonic.now()) return;
  if ((await ports.campaigns.byId(read.campaignId))?.pause) return;
  const until = new Date(ports.monotonic.now().getTime() + leaseMs);
  if (!(await ports.preSaves.changeFollows(read, { follows: read.follows, followAt: until }))) return;
  const taken = { ...read, followChanges: read.followChanges + 1 };
  const follows: ArtistFollow[] = [];
  let afterMs = pauseMs;
  for (const follow of taken.follows) {
    const tried =
      follow.state === 'wanted' ? await tryFollow(follow, { preSave: taken, kind }, ports) : { state: follow.state };
    afterMs = Math.max(afterMs, tried.afterMs ?? 0);
    follows.push(tried.state === follow.state ? follow : { ...follow, state: tried.state, at: ports.calendar.now() });
  }
  const isOver = follows.every(({ state }) => state !== 'wanted');
  const followAt = isOver ? null : new Date(ports.monotonic.now().getTime() + afterMs);
  await ports.preSaves.changeFollows(taken, { follows, followAt });
}

/** The follows whose time has come, of whatever fan: what failed at sign-up for a while. */
export async function followDue(ports: Ports): Promise<void> {
  await eachAlone(
    await ports.preSaves.withDueFollows(ports.monotonic.now(), batchSize),
    ({ id }) => followArtists(id, 'background', ports),
    {
      failed: 'The follows of a pre-save could not be tried: they are when their lease is over.',
      fields: ({ id: preSaveId }) => ({ preSaveId }),
      log: ports.log,
    },
  );
}

type Tried = { state: FollowState; afterMs?: number };

type Wish = { preSave: PreSave; kind: FollowCall };

async function tryFollow({ artistUri, at }: ArtistFollow, { preSave, kind }: Wish, ports: Ports): Promise<Tried> {
  const driver = ports.services.get(preSave.service);
  if (!driver) return { state: 'unsupported' };
  const objection = async () =>
    (await isStillWanted(preSave, at, ports)) ? null : ({ outcome: 'called-off', because: 'withdrawn' } as const);
  const service = gatedService(driver, ports.gates.of(driver), { fan: preSave.fanId, kind, objection });
  const follow = service.follow?.bind(service);
  if (!follow) return { state: 'unsupported' };
  if (await objection()) return { state: 'failed' };
  const grant = await findGrant(preSave, ports);
  const mayFollow = service.signIn.followPermissions.every(({ scope }) => grant?.scopes.includes(scope));
  // Taken away on the service's own page: the fan has decided, and the save goes on without.
  if (!grant || !mayFollow) return { state: 'failed' };
  const call = (credentials: Parameters<typeof follow>[0]) => follow(credentials, artistUri);
  return triedOf(await withGrant({ grant, service, campaignId: preSave.campaignId }, call, ports));
}

/** Read before every call: a withdrawal counts from the next one on. It is tried for as long as a permission is kept. */
async function isStillWanted({ id, fanId, campaignId }: PreSave, since: Date, ports: Ports): Promise<boolean> {
  const preSave = await ports.preSaves.byId(id);
  if (!preSave || preSave.withdrawnAt) return false;
  const untilMs = Math.max(preSave.dueAt.getTime(), since.getTime()) + keptAfterReleaseMs;
  if (ports.calendar.now().getTime() >= untilMs) return false;
  return isConsentLive(await ports.consents.ofFan(fanId), 'follow', campaignId);
}

function triedOf(outcome: FollowOutcome): Tried {
  switch (outcome.outcome) {
    case 'followed':
    case 'already-following':
    case 'unsupported':
      return { state: outcome.outcome };
    case 'token-refused':
    case 'grant-revoked':
    case 'account-refused':
    case 'called-off':
      return { state: 'failed' };
    case 'throttled':
      return { state: 'wanted', afterMs: outcome.retryAfterMs ?? 0 };
    case 'held-back':
      return { state: 'wanted', afterMs: outcome.afterMs };
    case 'app-stopped':
    case 'app-refused':
    case 'not-live':
    case 'unclear':
      return { state: 'wanted' };
  }
}
