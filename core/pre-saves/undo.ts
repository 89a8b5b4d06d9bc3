import type { Campaign, CampaignId, LibraryItem } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { findGrant } from '../grants/find-grant.js';
import { withGrant } from '../grants/use-grant.js';
import type { LibraryWrite } from '../library-writes/library-write.js';
import { gatedService } from '../outbound-gate/gated-service.js';
import type { Credentials, StreamingService } from '../streaming/streaming-service.js';
import type { ArtistFollow, PreSave, PreSaveId } from './pre-save.js';
import type { PreSaveStore } from './pre-save-store.js';
import { isPutIn, takeOutWrite, type Act, type TakenOut } from './take-out-write.js';

/** What we have put into a fan's library for one pre-save, and whom we follow for them with it. */
export type OurDoing = {
  campaign: Campaign;
  preSave: PreSave;
  /** As the service writes itself; its name where it is not configured any more. */
  serviceTitle: string;
  items: LibraryItem[];
  /** How many artists. */
  follows: number;
  /** Whether the service lets us take any of it back; else only the fan can. */
  isUndoable: boolean;
};

/**
 * How an undoing went. `done`: all of it is out again, read back. `done-before`: it was undone, and nothing was done
 * since. `permission-ended`: we may not any more. `by-hand`: the service lets nobody but the fan do it. `not-yet`: the
 * service did not do all of it; asked again it may.
 */
export type Undone = OurDoing & { outcome: 'done' | 'done-before' | 'permission-ended' | 'by-hand' | 'not-yet' };

/** Undoings under way in this process: a button pressed twice waits for the same result. */
const underWay = new WeakMap<PreSaveStore, Map<PreSaveId, Promise<Undone | null>>>();

/** All that can be undone for a fan: what was in the library before us, or followed, is not among it. */
export async function ourDoings(fanId: FanId, ports: Ports): Promise<OurDoing[]> {
  const preSaves = await ports.preSaves.ofFan(fanId);
  const all = await Promise.all(preSaves.map((preSave) => doingOf(preSave, ports)));
  return all.flatMap((each) => (each && isOngoing(each) ? each.doing : []));
}

/**
 * Takes out of the library what we put in for this campaign, and unfollows whom we followed with it; nothing else, and
 * only what is still there. Each is read back. Safe to run twice; asked for twice at once, both get the one result.
 */
export async function undoOfFan(fanId: FanId, campaignId: CampaignId, ports: Ports): Promise<Undone[]> {
  const own = (await ports.preSaves.ofFan(fanId)).filter((preSave) => preSave.campaignId === campaignId);
  const undone: Undone[] = [];
  for (const preSave of own) {
    const each = await undoTogether(preSave, ports);
    if (each) undone.push(each);
  }
  return undone;
}

function undoTogether(preSave: PreSave, ports: Ports): Promise<Undone | null> {
  const undoings = underWay.get(ports.preSaves) ?? new Map<PreSaveId, Promise<Undone | null>>();
  underWay.set(ports.preSaves, undoings);
  const standing = undoings.get(preSave.id);
  if (standing) return standing;
  const undoing = undoPreSave(preSave, ports).finally(() => undoings.delete(preSave.id));
  undoings.set(preSave.id, undoing);
  return undoing;
}

async function undoPreSave(preSave: PreSave, ports: Ports): Promise<Undone | null> {
  const found = await doingOf(preSave, ports);
  if (!found) return null;
  if (isOngoing(found)) return { ...found.doing, outcome: await undo(found, ports) };
  return found.wasUndone ? { ...found.doing, outcome: 'done-before' } : null;
}

/** What it takes to undo a pre-save: the writes and the artists besides; and whether there was more that is undone. */
type Undoable = { doing: OurDoing; writes: LibraryWrite[]; artistUris: string[]; wasUndone: boolean };

function isOngoing({ writes, artistUris }: Undoable): boolean {
  return writes.length + artistUris.length > 0;
}

async function doingOf(preSave: PreSave, ports: Ports): Promise<Undoable | null> {
  const campaign = await ports.campaigns.byId(preSave.campaignId);
  if (!campaign) return null;
  const all = await ports.writes.ofPreSave(preSave.id);
  const writes = all.filter(isPutIn);
  const artistUris = preSave.follows.filter(isOurs).map(({ artistUri }) => artistUri);
  const states: readonly string[] = [...all, ...preSave.follows].map(({ state }) => state);
  const wasUndone = states.some((state) => state === 'undone' || state === 'unfollowed');
  const service = ports.services.get(preSave.service);
  const serviceTitle = service?.title ?? preSave.service;
  const items = writes.map(({ item }) => item);
  const isUndoable =
    !service || (items.length > 0 && !!service.remove) || (artistUris.length > 0 && !!service.unfollow);
  const doing = { campaign, preSave, serviceTitle, items, follows: artistUris.length, isUndoable };
  return { doing, writes, artistUris, wasUndone };
}

function isOurs({ state }: ArtistFollow): boolean {
  return state === 'followed';
}

async function undo({ doing: { preSave }, writes, artistUris }: Undoable, ports: Ports): Promise<Undone['outcome']> {
  const driver = ports.services.get(preSave.service);
  const grant = await findGrant(preSave, ports);
  if (!driver || !grant?.purposes.includes(preSave.campaignId)) return 'permission-ended';
  // A fan waits for it.
  const service = gatedService(driver, ports.gates.of(driver), { fan: preSave.fanId, kind: 'sign-up' });
  const act: Act = (take) => withGrant({ grant, service, campaignId: preSave.campaignId }, take, ports);
  const outcomes: Undone['outcome'][] = [];
  for (const write of writes) outcomes.push(asOutcome(await takeOutWrite(write, { service, act }, ports)));
  for (const artistUri of artistUris) {
    const outcome = asOutcome(await act((credentials) => unfollow(artistUri, service, credentials)));
    if (outcome === 'done') await noteUnfollowed(preSave, artistUri, ports);
    outcomes.push(outcome);
  }
  return outcomes.find((outcome) => outcome !== 'done') ?? 'done';
}

async function unfollow(artistUri: string, service: StreamingService, credentials: Credentials): Promise<TakenOut> {
  if (!service.unfollow) return { outcome: 'unsupported' };
  const ended = await service.unfollow(credentials, artistUri);
  return ended.outcome === 'unfollowed' ? { outcome: 'gone' } : ended;
}

function asOutcome({ outcome }: TakenOut): Undone['outcome'] {
  switch (outcome) {
    case 'gone':
      return 'done';
    case 'unsupported':
      return 'by-hand';
    case 'grant-revoked':
    case 'token-refused':
    case 'account-refused':
      return 'permission-ended';
    default:
      return 'not-yet';
  }
}

/** What the fan still wanted to follow is not followed either: they have changed their mind. */
async function noteUnfollowed({ id }: PreSave, artistUri: string, ports: Ports): Promise<void> {
  for (;;) {
    const preSave = await ports.preSaves.byId(id);
    if (!preSave?.follows.some((follow) => follow.artistUri === artistUri && follow.state === 'followed')) return;
    const at = ports.calendar.now();
    const follows = preSave.follows.map((follow) =>
      follow.artistUri === artistUri || follow.state === 'wanted'
        ? { ...follow, state: 'unfollowed' as const, at }
        : follow,
    );
    if (await ports.preSaves.changeFollows(preSave, { follows, followAt: null })) return;
    // A try has ended in between: what it left is read again.
  }
}
