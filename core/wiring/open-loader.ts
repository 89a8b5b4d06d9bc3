import { MongoAccountClaimStore } from '../adapters/mongo/mongo-account-claim-store.js';
import { MongoArtistStore } from '../adapters/mongo/mongo-artist-store.js';
import { MongoCampaignStore } from '../adapters/mongo/mongo-campaign-store.js';
import { MongoClickStore } from '../adapters/mongo/mongo-click-store.js';
import { MongoCommunityStore } from '../adapters/mongo/mongo-community-store.js';
import { MongoConsentStore } from '../adapters/mongo/mongo-consent-store.js';
import { MongoCountedAccountStore } from '../adapters/mongo/mongo-counted-account-store.js';
import { MongoFanStore } from '../adapters/mongo/mongo-fan-store.js';
import { MongoGrantStore } from '../adapters/mongo/mongo-grant-store.js';
import { MongoInstallationSecretStore } from '../adapters/mongo/mongo-installation-secret-store.js';
import { MongoLibraryWriteStore } from '../adapters/mongo/mongo-library-write-store.js';
import { MongoPointsLedger } from '../adapters/mongo/mongo-points-ledger.js';
import { MongoPreSaveStore } from '../adapters/mongo/mongo-pre-save-store.js';
import { MongoReferralCodeStore } from '../adapters/mongo/mongo-referral-code-store.js';
import { MongoTeamStore } from '../adapters/mongo/mongo-team-store.js';
import { MongoReleaseWaveStore } from '../adapters/mongo/mongo-release-wave-store.js';
import { openDatabase } from '../adapters/mongo/open-database.js';
import { createSealer } from '../adapters/system/envelope-sealer.js';
import { systemRandom } from '../adapters/system/system-random.js';
import type { ArtistStore } from '../artists/artist-store.js';
import type { TeamStore } from '../artists/team-store.js';
import type { CampaignStore } from '../campaigns/campaign-store.js';
import type { CommunityStore } from '../communities/community-store.js';
import type { ConsentRecord } from '../consent/consent.js';
import type { Fan, FanIdentity } from '../fans/fan.js';
import type { AccountClaim } from '../grants/account-claim.js';
import { createAccountMarker, type AccountMarker } from '../grants/account-mark.js';
import type { Grant } from '../grants/grant.js';
import { openPepper } from '../grants/open-pepper.js';
import { isOpen, type LibraryWrite } from '../library-writes/library-write.js';
import type { Sealer } from '../ports/sealer.js';
import type { PreSave } from '../pre-saves/pre-save.js';
import type { CountedAccount } from '../referrals/counted-account.js';
import type { OwnReferralCode } from '../referrals/fan-referral-code.js';
import type { PointsEntry } from '../referrals/points-entry.js';
import type { ClickStore } from '../smart-links/click-store.js';
import { joinWaves } from '../release-waves/join-waves.js';
import type { ReleaseWaveStore } from '../release-waves/release-wave-store.js';
import type { Configuration } from './configuration.js';

/** Everything that is kept of fans who have joined: whole records, as the use cases would have left them. */
export type LoadedRecords = {
  fans: Fan[];
  identities: FanIdentity[];
  consents: ConsentRecord[];
  grants: Grant[];
  accountClaims: AccountClaim[];
  countedAccounts: CountedAccount[];
  preSaves: PreSave[];
  writes: LibraryWrite[];
  referralCodes: OwnReferralCode[];
  points: PointsEntry[];
};

/** Puts a crowd into a database at once: for a demo, whose fans would take minutes to join one by one. */
export interface Loader {
  readonly artists: ArtistStore;
  readonly teams: TeamStore;
  readonly campaigns: CampaignStore;
  readonly communities: CommunityStore;
  readonly clicks: ClickStore;
  readonly sealer: Sealer;
  readonly accountMarker: AccountMarker;
  /** Keeps all of it, and the waves the writes are part of; what is there already stays, so it can be done again. */
  load(records: LoadedRecords): Promise<void>;
  close(): Promise<void>;
}

/** Opens a loader on a database whose indexes are there. */
export async function openLoader({ mongodbUri, sealingKeys }: Configuration): Promise<Loader> {
  const database = await openDatabase(mongodbUri);
  const fans = new MongoFanStore(database);
  const consents = new MongoConsentStore(database);
  const grants = new MongoGrantStore(database);
  const accountClaims = new MongoAccountClaimStore(database);
  const preSaves = new MongoPreSaveStore(database);
  const writes = new MongoLibraryWriteStore(database);
  const waves = new MongoReleaseWaveStore(database);
  const referralCodes = new MongoReferralCodeStore(database);
  const points = new MongoPointsLedger(database);
  const countedAccounts = new MongoCountedAccountStore(database);
  const installationSecrets = new MongoInstallationSecretStore(database);
  const random = systemRandom();
  const sealer = createSealer(sealingKeys, random);
  const accountMarker = createAccountMarker(await openPepper({ installationSecrets, sealer, random }));
  return {
    artists: new MongoArtistStore(database),
    teams: new MongoTeamStore(database),
    campaigns: new MongoCampaignStore(database),
    communities: new MongoCommunityStore(database),
    clicks: new MongoClickStore(database),
    sealer,
    accountMarker,
    async load(records) {
      // In the order of a promise: what a pre-save rests on is there before it.
      await fans.addMany(records.fans, records.identities);
      await consents.appendMany(records.consents);
      await grants.addMany(records.grants);
      await accountClaims.claimMany(records.accountClaims);
      await countedAccounts.countMany(records.countedAccounts);
      await writes.add(records.writes);
      await joinWaves(records.writes, { waves });
      await finishEnded(records.writes, waves);
      await referralCodes.claimMany(records.referralCodes);
      await preSaves.recordMany(records.preSaves);
      await points.appendMany(records.points);
    },
    close: () => database.close(),
  };
}

/** A wave in which nothing is open is finished as it is made. */
async function finishEnded(writes: readonly LibraryWrite[], waves: ReleaseWaveStore): Promise<void> {
  for (const id of new Set(writes.map(({ waveId }) => waveId))) {
    const own = writes.filter(({ waveId }) => waveId === id);
    const wave = await waves.byId(id);
    if (!wave || own.some(({ state }) => isOpen(state))) continue;
    const ends = own.map(({ verifiedAt, dueAt }) => (verifiedAt ?? dueAt).getTime());
    await waves.finish(id, wave.version, new Date(Math.max(...ends)));
  }
}
