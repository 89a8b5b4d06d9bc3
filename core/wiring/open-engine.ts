import { openAgendaAlarms } from '../adapters/agenda/agenda-alarms.js';
import { assertMigrated, migrate } from '../adapters/mongo/migrate.js';
import { MongoAccountAliasStore } from '../adapters/mongo/mongo-account-alias-store.js';
import { MongoAccountClaimStore } from '../adapters/mongo/mongo-account-claim-store.js';
import { MongoAnnouncementStore } from '../adapters/mongo/mongo-announcement-store.js';
import { MongoArtistStore } from '../adapters/mongo/mongo-artist-store.js';
import { MongoAuditStore } from '../adapters/mongo/mongo-audit-store.js';
import { MongoAuthorizationStore } from '../adapters/mongo/mongo-authorization-store.js';
import { MongoBrowserSessionStore } from '../adapters/mongo/mongo-browser-session-store.js';
import { MongoClickStore } from '../adapters/mongo/mongo-click-store.js';
import { MongoBlastStore } from '../adapters/mongo/mongo-blast-store.js';
import { MongoCarrierStore } from '../adapters/mongo/mongo-carrier-store.js';
import { MongoCampaignDraftStore } from '../adapters/mongo/mongo-campaign-draft-store.js';
import { MongoDetailsProposalStore } from '../adapters/mongo/mongo-details-proposal-store.js';
import { MongoCampaignStore } from '../adapters/mongo/mongo-campaign-store.js';
import { MongoCommunityStore } from '../adapters/mongo/mongo-community-store.js';
import { MongoConsentStore } from '../adapters/mongo/mongo-consent-store.js';
import { MongoCountedAccountStore } from '../adapters/mongo/mongo-counted-account-store.js';
import { MongoDoubtfulMatchStore } from '../adapters/mongo/mongo-doubtful-match-store.js';
import { MongoFanMergeStore } from '../adapters/mongo/mongo-fan-merge-store.js';
import { MongoFanStore } from '../adapters/mongo/mongo-fan-store.js';
import { MongoGrantStore } from '../adapters/mongo/mongo-grant-store.js';
import { MongoGateStore } from '../adapters/mongo/mongo-gate-store.js';
import { MongoInstallationSecretStore } from '../adapters/mongo/mongo-installation-secret-store.js';
import { MongoLibraryWriteStore } from '../adapters/mongo/mongo-library-write-store.js';
import { MongoLastMenuStore } from '../adapters/mongo/mongo-last-menu-store.js';
import { MongoLinkCodeStore } from '../adapters/mongo/mongo-link-code-store.js';
import { MongoChecklistStore } from '../adapters/mongo/mongo-checklist-store.js';
import { MongoCommunityEventStore } from '../adapters/mongo/mongo-community-event-store.js';
import { MongoTrackerStore } from '../adapters/mongo/mongo-tracker-store.js';
import { MongoMilestoneStore } from '../adapters/mongo/mongo-milestone-store.js';
import { MongoMailAddressStore } from '../adapters/mongo/mongo-mail-address-store.js';
import { MongoMailLinkStore } from '../adapters/mongo/mongo-mail-link-store.js';
import { MongoPersonalLinkStore } from '../adapters/mongo/mongo-personal-link-store.js';
import { MongoPointsLedger } from '../adapters/mongo/mongo-points-ledger.js';
import { MongoPreSaveStore } from '../adapters/mongo/mongo-pre-save-store.js';
import { MongoReferralCodeStore } from '../adapters/mongo/mongo-referral-code-store.js';
import { MongoReleaseWaveStore } from '../adapters/mongo/mongo-release-wave-store.js';
import { MongoTeamInvitationStore } from '../adapters/mongo/mongo-team-invitation-store.js';
import { MongoTeamStore } from '../adapters/mongo/mongo-team-store.js';
import { MongoResolutionStore } from '../adapters/mongo/mongo-resolution-store.js';
import { MongoShardLeaseStore } from '../adapters/mongo/mongo-shard-lease-store.js';
import { openDatabase, type MongoDatabase } from '../adapters/mongo/open-database.js';
import { openCityDatabase } from '../adapters/system/city-database.js';
import { openDatabaseTime } from '../adapters/system/database-time.js';
import { createSealer } from '../adapters/system/envelope-sealer.js';
import type { ScrubbedLog } from '../adapters/system/pino-log.js';
import { isLoopback } from '../adapters/system/loopback.js';
import { openPrometheusMeter, type PrometheusMeter } from '../adapters/system/prometheus-meter.js';
import { openSandboxCalendar } from '../adapters/system/sandbox-calendar.js';
import { createServiceFetch } from '../adapters/system/service-fetch.js';
import { createSharpPainter } from '../adapters/system/sharp-painter.js';
import { systemCalendar } from '../adapters/system/system-calendar.js';
import { systemPause } from '../adapters/system/system-pause.js';
import { systemRandom } from '../adapters/system/system-random.js';
import { createEngine, type Engine } from '../engine.js';
import type { Ports } from '../engine-ports.js';
import { createAccountMarker } from '../grants/account-mark.js';
import { openPepper } from '../grants/open-pepper.js';
import { OutboundGates } from '../outbound-gate/outbound-gates.js';
import { createMailTokens } from '../mail/mail-tokens.js';
import type { Calendar } from '../ports/calendar.js';
import type { Monotonic } from '../ports/monotonic.js';
import type { Random } from '../ports/random.js';
import type { Sealer } from '../ports/sealer.js';
import { Secret } from '../secret.js';
import type { ServiceName } from '../streaming/service-name.js';
import { createAppleMusic } from '../streaming/apple-music/apple-music.js';
import { createDeezer } from '../streaming/deezer/deezer.js';
import { createSpotify } from '../streaming/spotify/spotify.js';
import type { StreamingService } from '../streaming/streaming-service.js';
import { createTidal } from '../streaming/tidal/tidal.js';
import type { Configuration } from './configuration.js';
import { watchCredentials } from './watch-credentials.js';

/** An engine in its real world, until closed. */
export type OpenedEngine = {
  engine: Engine;
  meter: PrometheusMeter;
  random: Random;
  calendar: Calendar;
  monotonic: Monotonic;
  /** What `/readyz` answers with. */
  readiness(): Promise<{ database: boolean; keys: boolean; clock: boolean }>;
  /** Lets go of the database and the clocks. Stop the worker, the web and the bots first. */
  close(): Promise<void>;
};

type OpenEngineOptions = {
  log: ScrubbedLog;
  /** Create missing indexes instead of refusing to start without them. */
  migrateFirst?: boolean;
};

/**
 * Builds the engine that the configuration describes: the database and its clock, the calendar,
 * the alarms, the sealer and a driver for each service that has credentials.
 *
 * @throws Error with what to do next, if the database or the sandbox's clock does not answer, or an index is missing
 */
export async function openEngine(configuration: Configuration, options: OpenEngineOptions): Promise<OpenedEngine> {
  const { log } = options;
  watchCredentials(configuration, log);
  warnOfDevelopment(configuration, log);
  const database = await openDatabase(configuration.mongodbUri);
  const opened: (() => Promise<void> | void)[] = [() => database.close()];
  const close = async () => {
    for (const undo of opened.splice(0).reverse()) await undo();
  };
  try {
    const random = systemRandom();
    const sealer = createSealer(configuration.sealingKeys, random);
    if (options.migrateFirst) await migrate(database, sealer);
    await assertMigrated(database);
    const kept = stores(database);
    const pepper = await openPepper({ ...kept, sealer, random });
    const monotonic = await openDatabaseTime(() => database.localTime(), { log });
    opened.push(() => monotonic.close());
    const calendar = await openCalendar(configuration, { monotonic, log, opened });
    const meter = openPrometheusMeter();
    const engine = createEngine({
      ...kept,
      baseUrl: configuration.baseUrl,
      timeZoneData: process.versions['tz'] ?? 'unknown',
      calendar,
      monotonic,
      pause: systemPause,
      random,
      log,
      alarms: await openAgendaAlarms({ db: database.native(), log, processEveryMs: 1_000 }),
      sealer,
      accountMarker: createAccountMarker(pepper),
      mailTokens: createMailTokens(pepper),
      offersMail: configuration.email !== undefined,
      services: openServices(configuration, { calendar, random }),
      meter,
      painter: createSharpPainter(),
      places: await openCityDatabase(configuration.cityDatabase ?? null, log),
      gates: new OutboundGates({ gateStates: new MongoGateStore(database), monotonic, pause: systemPause, log, meter }),
    });
    return {
      engine,
      meter,
      random,
      calendar,
      monotonic,
      readiness: () => readiness({ database, monotonic, sealer }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Somebody else's browser comes here, and what is only safe on one's own machine is let in. */
function warnOfDevelopment({ production, baseUrl }: Configuration, log: ScrubbedLog): void {
  if (production || isLoopback(new URL(baseUrl))) return;
  log.warn('BASE_URL is not on this machine, and NODE_ENV is not production: set it before fans are invited.', {
    baseUrl,
  });
}

type CalendarParts = { monotonic: Monotonic; log: ScrubbedLog; opened: (() => Promise<void> | void)[] };

async function openCalendar({ clockUrl }: Configuration, { monotonic, log, opened }: CalendarParts): Promise<Calendar> {
  if (clockUrl === undefined) return systemCalendar(monotonic);
  const calendar = await openSandboxCalendar(clockUrl, log);
  opened.push(() => calendar.close());
  return calendar;
}

/** A driver for each service that has credentials. */
export function openServices(
  { spotify, appleMusic, deezer, tidal, baseUrl }: Omit<Configuration, 'mongodbUri' | 'sealingKeys'>,
  { calendar, random }: { calendar: Calendar; random: Random },
): Map<ServiceName, StreamingService> {
  const services = new Map<ServiceName, StreamingService>();
  const fetch = createServiceFetch({ userAgent: 'Frontrow' });
  if (spotify) services.set('spotify', createSpotify({ ...spotify, fetch, calendar }));
  if (appleMusic) services.set('appleMusic', createAppleMusic({ ...appleMusic, baseUrl, fetch, calendar }));
  if (deezer) services.set('deezer', createDeezer({ ...deezer, fetch, calendar }));
  if (tidal) services.set('tidal', createTidal({ ...tidal, fetch, calendar, random }));
  return services;
}

function stores(database: MongoDatabase) {
  return {
    artists: new MongoArtistStore(database),
    teams: new MongoTeamStore(database),
    teamInvitations: new MongoTeamInvitationStore(database),
    audit: new MongoAuditStore(database),
    campaigns: new MongoCampaignStore(database),
    campaignDrafts: new MongoCampaignDraftStore(database),
    detailsProposals: new MongoDetailsProposalStore(database),
    communities: new MongoCommunityStore(database),
    fans: new MongoFanStore(database),
    fanMerges: new MongoFanMergeStore(database),
    accountAliases: new MongoAccountAliasStore(database),
    lastMenus: new MongoLastMenuStore(database),
    linkCodes: new MongoLinkCodeStore(database),
    mailAddresses: new MongoMailAddressStore(database),
    mailLinks: new MongoMailLinkStore(database),
    sessions: new MongoBrowserSessionStore(database),
    personalLinks: new MongoPersonalLinkStore(database),
    authorizations: new MongoAuthorizationStore(database),
    grants: new MongoGrantStore(database),
    preSaves: new MongoPreSaveStore(database),
    waves: new MongoReleaseWaveStore(database),
    writes: new MongoLibraryWriteStore(database),
    doubtfulMatches: new MongoDoubtfulMatchStore(database),
    resolutions: new MongoResolutionStore(database),
    milestones: new MongoMilestoneStore(database),
    communityEvents: new MongoCommunityEventStore(database),
    trackers: new MongoTrackerStore(database),
    checklists: new MongoChecklistStore(database),
    shardLeases: new MongoShardLeaseStore(database),
    announcements: new MongoAnnouncementStore(database),
    blasts: new MongoBlastStore(database),
    carriers: new MongoCarrierStore(database),
    consents: new MongoConsentStore(database),
    installationSecrets: new MongoInstallationSecretStore(database),
    accountClaims: new MongoAccountClaimStore(database),
    countedAccounts: new MongoCountedAccountStore(database),
    clicks: new MongoClickStore(database),
    referralCodes: new MongoReferralCodeStore(database),
    points: new MongoPointsLedger(database),
  } satisfies Partial<Ports>;
}

/** Further apart than this, database time and ours, and leases would mean nothing. */
const tolerableSkewMs = 10_000;

type Vital = { database: MongoDatabase; monotonic: Monotonic; sealer: Sealer };

/** Asks each thing for what it is needed for: the database for its time, the sealer for a round trip. */
async function readiness({ database, monotonic, sealer }: Vital) {
  const databaseTime = await database.localTime().catch(() => null);
  const probe = new Secret('readiness');
  return {
    database: databaseTime !== null,
    keys: sealer.open(sealer.seal(probe, ['readiness']), ['readiness']).equals(probe),
    clock: databaseTime !== null && Math.abs(databaseTime.getTime() - monotonic.now().getTime()) < tolerableSkewMs,
  };
}
