import type { Campaign, CampaignId, LibraryItem } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { findGrant } from '../grants/find-grant.js';
import { withGrant } from '../grants/use-grant.js';
import type { LibraryWrite } from '../library-writes/library-write.js';
import { gatedService } from '../outbound-gate/gated-service.js';
import type { Credentials, ServiceRefusal, StreamingService } from '../streaming/streaming-service.js';
import type { ArtistFollow, PreSave } from './pre-save.js';

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
 * How an undoing went. `done`: all of it is out again, read back. `permission-ended`: we may not any more.
 * `by-hand`: the service lets nobody but the fan do it. `not-yet`: the service did not do all of it; asked again it may.
 */
export type Undone = OurDoing & { outcome: 'done' | 'permission-ended' | 'by-hand' | 'not-yet' };

/** All that can be undone for a fan: what was in the library before us, or followed, is not among it. */
export async function ourDoings(fanId: FanId, ports: Ports): Promise<OurDoing[]> {
  const preSaves = await ports.preSaves.ofFan(fanId);
  const all = await Promise.all(preSaves.map((preSave) => undoableOf(preSave, ports)));
  return all.flatMap((each) => each?.doing ?? []);
}

/**
 * Takes out of the library what we put in for this campaign, and unfollows whom we followed with it; nothing else, and
 * only what is still there. Each is read back. Safe to run twice.
 */
export async function undoOfFan(fanId: FanId, campaignId: CampaignId, ports: Ports): Promise<Undone[]> {
  const own = (await ports.preSaves.ofFan(fanId)).filter((preSave) => preSave.campaignId === campaignId);
  const undone: Undone[] = [];
  for (const preSave of own) {
    const undoable = await undoableOf(preSave, ports);
    if (undoable) undone.push({ ...undoable.doing, outcome: await undo(undoable, ports) });
  }
  return undone;
}

/** What it takes to undo a pre-save: the writes and the artists besides. */
type Undoable = { doing: OurDoing; writes: LibraryWrite[]; artistUris: string[] };

async function undoableOf(preSave: PreSave, ports: Ports): Promise<Undoable | null> {
  const campaign = await ports.campaigns.byId(preSave.campaignId);
  const writes = (await ports.writes.ofPreSave(preSave.id)).filter(({ state }) => state === 'verified');
  const artistUris = preSave.follows.filter(isOurs).map(({ artistUri }) => artistUri);
  if (!campaign || writes.length + artistUris.length === 0) return null;
  const service = ports.services.get(preSave.service);
  const serviceTitle = service?.title ?? preSave.service;
  const items = writes.map(({ item }) => item);
  const isUndoable =
    !service || (items.length > 0 && !!service.remove) || (artistUris.length > 0 && !!service.unfollow);
  const doing = { campaign, preSave, serviceTitle, items, follows: artistUris.length, isUndoable };
  return { doing, writes, artistUris };
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
  const steps = [
    ...writes.map((write) => ({
      take: (credentials: Credentials) => takeOut(write, service, credentials),
      note: () => ports.writes.undo(write.id),
    })),
    ...artistUris.map((artistUri) => ({
      take: (credentials: Credentials) => unfollow(artistUri, service, credentials),
      note: () => noteUnfollowed(preSave, artistUri, ports),
    })),
  ];
  const outcomes: Undone['outcome'][] = [];
  for (const { take, note } of steps) {
    const outcome = asOutcome(await withGrant({ grant, service, campaignId: preSave.campaignId }, take, ports));
    if (outcome === 'done') await note();
    outcomes.push(outcome);
  }
  return outcomes.find((outcome) => outcome !== 'done') ?? 'done';
}

type Step = { outcome: 'gone' } | { outcome: 'unsupported' } | ServiceRefusal;

async function takeOut({ itemUri }: LibraryWrite, service: StreamingService, credentials: Credentials): Promise<Step> {
  if (!service.remove || itemUri === null) return { outcome: 'unsupported' };
  const before = await service.contains(credentials, itemUri);
  if (before.outcome !== 'answered') return before;
  // The fan has taken it out: nothing is to be asked.
  if (!before.present) return { outcome: 'gone' };
  const removed = await service.remove(credentials, itemUri);
  if (removed.outcome !== 'accepted') return removed;
  const after = await service.contains(credentials, itemUri);
  if (after.outcome !== 'answered') return after;
  return after.present ? { outcome: 'unclear', reason: 'still-there' } : { outcome: 'gone' };
}

async function unfollow(artistUri: string, service: StreamingService, credentials: Credentials): Promise<Step> {
  if (!service.unfollow) return { outcome: 'unsupported' };
  const ended = await service.unfollow(credentials, artistUri);
  return ended.outcome === 'unfollowed' ? { outcome: 'gone' } : ended;
}

function asOutcome({ outcome }: Step): Undone['outcome'] {
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
