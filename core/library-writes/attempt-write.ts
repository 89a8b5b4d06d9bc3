import type { Campaign, LibraryItem } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { findGrant } from '../grants/find-grant.js';
import { withGrant } from '../grants/use-grant.js';
import { releaseReference } from '../streaming/release-reference.js';
import type {
  Credentials,
  ReleaseReference,
  ServiceRefusal,
  StreamingService,
} from '../streaming/streaming-service.js';
import type { AttemptOutcome } from './attempt-outcome.js';
import type { LibraryWrite } from './library-write.js';
import { nextSettlement } from './next-settlement.js';

/** Longer than the calls of one attempt can take together: nine of 10 s, with a renewal in the middle. */
const leaseMs = 150 * 1000;
/** A save that is sent with less of the lease left could land after somebody else's read-back. */
const saveWithinMs = 15 * 1000;

type FoundItem = Awaited<ReturnType<StreamingService['findItem']>>;

/** What the attempts of one pass over a wave share. */
export type WaveContext = { campaign: Campaign; found: Map<string, FoundItem> };

/**
 * One attempt at one write: claim → is it still wanted? → is it there? → is it out? → save →
 * read back → record. Before every save the library is read: what is there is never written again.
 */
export async function attemptWrite(write: LibraryWrite, { campaign, found }: WaveContext, ports: Ports): Promise<void> {
  const now = ports.monotonic.now();
  if (write.dueAt > ports.calendar.now()) return;
  const leaseUntil = new Date(now.getTime() + leaseMs);
  if (!(await ports.writes.claim(write, now, leaseUntil))) return;
  const progress: Progress = { saveSent: write.saveSent, leaseUntil };
  const ended = await attempt(write, { campaign, found, progress }, ports).catch((error: unknown): Ended => {
    // A credential that cannot be opened, a driver's mistake: bounded by the deadline like every other trouble.
    ports.log.error('An attempt failed unexpectedly and will be made again.', { writeId: write.id, error });
    return { outcome: 'unclear', reason: 'unexpected' };
  });
  const outcome: AttemptOutcome = { ...ended, saveSent: progress.saveSent };
  const settlement = nextSettlement(write, outcome, { now: ports.calendar.now(), jitter: ports.random.bytes(2) });
  const settled = await ports.writes.settle(write.id, write.attempt + 1, settlement);
  const fields = { writeId: write.id, outcome: outcome.outcome, state: settlement.state };
  if (settled) ports.log.info('A write was attempted.', fields);
  else ports.log.warn('A write was claimed by another worker meanwhile; this result is void.', fields);
}

/** What an attempt must not forget, however it ends. */
type Progress = { saveSent: boolean; leaseUntil: Date };

type Ended = { outcome: 'present' | 'accepted' | 'withdrawn' | 'reminded' } | ServiceRefusal;

async function attempt(
  write: LibraryWrite,
  { campaign, found, progress }: WaveContext & { progress: Progress },
  ports: Ports,
): Promise<Ended> {
  const preSave = await ports.preSaves.byId(write.preSaveId);
  if (!preSave) return { outcome: 'unclear', reason: 'promise-not-recorded' };
  if (preSave.withdrawnAt) return { outcome: 'withdrawn' };
  if (preSave.mode === 'reminder') return { outcome: 'reminded' };
  const service = ports.services.get(write.service);
  const release = campaign.services[write.service];
  if (!service || !release) return { outcome: 'app-refused', reason: 'service-not-configured' };
  const grant = await findGrant(write, ports);
  if (!grant) return { outcome: 'grant-revoked' };
  const findItem = probeOnce(found, {
    market: grant.market,
    key: `${write.service}:${grant.market ?? ''}:${write.item}`,
  });
  const beforeSaving = () => stillMine(write, progress, ports);
  const reference = releaseReference(campaign, release);
  return withGrant(
    { grant, service, campaignId: campaign.id },
    (credentials) =>
      keepPromise({ item: write.item, service, credentials, release: reference }, { findItem, beforeSaving }),
    ports,
  );
}

/**
 * The last look before a save: the fan has not withdrawn meanwhile, and the lease still runs long enough. A worker
 * that was paused finds its lease over: somebody else may have verified, and the fan may have taken it out again.
 */
async function stillMine(write: LibraryWrite, progress: Progress, ports: Ports): Promise<Ended | null> {
  const preSave = await ports.preSaves.byId(write.preSaveId);
  if (preSave?.withdrawnAt) return { outcome: 'withdrawn' };
  const leftMs = progress.leaseUntil.getTime() - ports.monotonic.now().getTime();
  if (leftMs < saveWithinMs) return { outcome: 'unclear', reason: 'lease-over' };
  progress.saveSent = true;
  return null;
}

type Library = { item: LibraryItem; service: StreamingService; credentials: Credentials; release: ReleaseReference };

type Steps = {
  findItem: (library: Library) => Promise<FoundItem>;
  /** Why the save must not be sent after all; null if it may. */
  beforeSaving: () => Promise<Ended | null>;
};

async function keepPromise(library: Library, { findItem, beforeSaving }: Steps): Promise<Ended> {
  const { service, credentials } = library;
  const found = await findItem(library);
  if (found.outcome !== 'live') return found;
  const before = await service.contains(credentials, found.uri);
  if (before.outcome !== 'answered') return before;
  if (before.present) return { outcome: 'present' };
  const objection = await beforeSaving();
  if (objection) return objection;
  const saved = await service.save(credentials, found.uri);
  if (saved.outcome !== 'accepted') return saved;
  const after = await service.contains(credentials, found.uri);
  return after.outcome === 'answered' && after.present ? { outcome: 'present' } : { outcome: 'accepted' };
}

type Probe = { market: string | null; key: string };

/**
 * Asks a service for an item once per market and pass: what it says of the release holds for all its fans there.
 * Where the market is not known, "not live" is said of one account only; a "live" too many is found by the read-back.
 */
function probeOnce(found: WaveContext['found'], { market, key }: Probe): (library: Library) => Promise<FoundItem> {
  return async ({ item, service, credentials, release }) => {
    const known = found.get(key);
    if (known) return known;
    const answer = await service.findItem(credentials, release, item);
    if (answer.outcome === 'live' || (answer.outcome === 'not-live' && market !== null)) found.set(key, answer);
    return answer;
  };
}
