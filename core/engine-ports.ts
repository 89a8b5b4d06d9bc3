import type { AnnouncementStore } from './announcements/announcement-store.js';
import type { CarrierStore } from './announcements/carrier-store.js';
import type { ArtistStore } from './artists/artist-store.js';
import type { TeamStore } from './artists/team-store.js';
import type { BlastStore } from './blasts/blast-store.js';
import type { CampaignStore } from './campaigns/campaign-store.js';
import type { CommunityStore } from './communities/community-store.js';
import type { ConsentStore } from './consent/consent-store.js';
import type { BrowserSessionStore } from './fans/browser-session-store.js';
import type { FanMergeStore } from './fans/fan-merge-store.js';
import type { AccountAliasStore } from './fans/account-alias-store.js';
import type { FanStore } from './fans/fan-store.js';
import type { LinkCodeStore } from './fans/link-code-store.js';
import type { AccountClaimStore } from './grants/account-claim-store.js';
import type { AccountMarker } from './grants/account-mark.js';
import type { GrantStore } from './grants/grant-store.js';
import type { InstallationSecretStore } from './grants/installation-secret-store.js';
import type { ShardLeaseStore } from './library-writes/shard-lease-store.js';
import type { LibraryWriteStore } from './library-writes/library-write-store.js';
import type { DoubtfulMatchStore } from './matches/doubtful-match-store.js';
import type { OutboundGates } from './outbound-gate/outbound-gates.js';
import type { Alarms } from './ports/alarms.js';
import type { PlaceFinder } from './places/place-finder.js';
import type { Calendar } from './ports/calendar.js';
import type { Log } from './ports/log.js';
import type { Meter } from './ports/meter.js';
import type { Monotonic } from './ports/monotonic.js';
import type { Pause } from './ports/pause.js';
import type { Random } from './ports/random.js';
import type { Sealer } from './ports/sealer.js';
import type { AuthorizationStore } from './pre-saves/authorization-store.js';
import type { PreSaveStore } from './pre-saves/pre-save-store.js';
import type { CountedAccountStore } from './referrals/counted-account-store.js';
import type { PointsLedger } from './referrals/points-ledger.js';
import type { ReferralCodeStore } from './referrals/referral-code-store.js';
import type { ReleaseWaveStore } from './release-waves/release-wave-store.js';
import type { ClickStore } from './smart-links/click-store.js';
import type { PersonalLinkStore } from './smart-links/personal-link-store.js';
import type { ServiceName } from './streaming/service-name.js';
import type { StreamingService } from './streaming/streaming-service.js';

/** Everything the engine needs from the world. Wiring fills it; a use case takes what it uses. */
export interface Ports {
  /** The origin fans reach us at, no slash at the end. */
  baseUrl: string;
  /** The version of the time zone data that this process reckons with, such as `2026a`. */
  timeZoneData: string;
  calendar: Calendar;
  monotonic: Monotonic;
  pause: Pause;
  random: Random;
  alarms: Alarms;
  sealer: Sealer;
  accountMarker: AccountMarker;
  installationSecrets: InstallationSecretStore;
  log: Log;
  meter: Meter;
  /** Where a visitor's address is, if a city database is installed. */
  places: PlaceFinder;
  services: ReadonlyMap<ServiceName, StreamingService>;
  /** The ways out to the services, shared with all workers. */
  gates: OutboundGates;
  artists: ArtistStore;
  teams: TeamStore;
  campaigns: CampaignStore;
  communities: CommunityStore;
  fans: FanStore;
  fanMerges: FanMergeStore;
  accountAliases: AccountAliasStore;
  linkCodes: LinkCodeStore;
  sessions: BrowserSessionStore;
  personalLinks: PersonalLinkStore;
  authorizations: AuthorizationStore;
  grants: GrantStore;
  preSaves: PreSaveStore;
  waves: ReleaseWaveStore;
  writes: LibraryWriteStore;
  doubtfulMatches: DoubtfulMatchStore;
  shardLeases: ShardLeaseStore;
  announcements: AnnouncementStore;
  blasts: BlastStore;
  carriers: CarrierStore;
  consents: ConsentStore;
  accountClaims: AccountClaimStore;
  countedAccounts: CountedAccountStore;
  clicks: ClickStore;
  referralCodes: ReferralCodeStore;
  points: PointsLedger;
}
