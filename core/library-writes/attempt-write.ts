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

/** Longer than the calls of one attempt can take together (five of 10 s), with a margin. */
const leaseMs = 90 * 1000;

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
  const outcome = await attempt(write, { campaign, found }, ports).catch((error: unknown): AttemptOutcome => {
    // A credential that cannot be opened, a driver's mistake: bounded by the deadline like every other trouble.
    ports.log.error('An attempt failed unexpectedly and will be made again.', { writeId: write.id, error });
    return { outcome: 'unclear', reason: 'unexpected', saveSent: true };
  });
  const settlement = nextSettlement(write, outcome, { now: ports.calendar.now(), jitter: ports.random.bytes(2) });
  const settled = await ports.writes.settle(write.id, write.attempt + 1, settlement);
  const fields = { writeId: write.id, outcome: outcome.outcome, state: settlement.state };
  if (settled) ports.log.info('A write was attempted.', fields);
  else ports.log.warn('A write was claimed by another worker meanwhile; this result is void.', fields);
}

async function attempt(write: LibraryWrite, { campaign, found }: WaveContext, ports: Ports): Promise<AttemptOutcome> {
  const { saveSent } = write;
  const preSave = await ports.preSaves.byId(write.preSaveId);
  if (!preSave) return { outcome: 'unclear', reason: 'promise-not-recorded', saveSent };
  if (preSave.withdrawnAt) return { outcome: 'withdrawn', saveSent };
  const service = ports.services.get(write.service);
  const release = campaign.services[write.service];
  if (!service || !release) return { outcome: 'app-refused', reason: 'service-not-configured', saveSent };
  const grant = await findGrant(write, ports);
  if (!grant) return { outcome: 'grant-revoked', saveSent };
  let sent = saveSent;
  const answer = await withGrant(
    { grant, service },
    (credentials) =>
      keepPromise(
        { item: write.item, service, credentials, release: releaseReference(campaign, release) },
        probeOnce(found, { market: grant.market, key: `${write.service}:${grant.market ?? ''}:${write.item}` }),
        () => (sent = true),
      ),
    ports,
  );
  return { ...answer, saveSent: sent };
}

type Library = { item: LibraryItem; service: StreamingService; credentials: Credentials; release: ReleaseReference };

async function keepPromise(
  library: Library,
  findItem: (library: Library) => Promise<FoundItem>,
  onSave: () => void,
): Promise<{ outcome: 'present' } | { outcome: 'accepted' } | ServiceRefusal> {
  const { service, credentials } = library;
  const found = await findItem(library);
  if (found.outcome !== 'live') return found;
  const before = await service.contains(credentials, found.uri);
  if (before.outcome !== 'answered') return before;
  if (before.present) return { outcome: 'present' };
  onSave();
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
