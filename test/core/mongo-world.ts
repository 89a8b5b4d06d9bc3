import type { MongoDatabase } from '../../core/adapters/mongo/open-database.js';
import { MongoAnnouncementStore } from '../../core/adapters/mongo/mongo-announcement-store.js';
import { MongoAuditStore } from '../../core/adapters/mongo/mongo-audit-store.js';
import { MongoCampaignDraftStore } from '../../core/adapters/mongo/mongo-campaign-draft-store.js';
import { MongoDetailsProposalStore } from '../../core/adapters/mongo/mongo-details-proposal-store.js';
import { MongoTeamInvitationStore } from '../../core/adapters/mongo/mongo-team-invitation-store.js';
import { MongoTeamStore } from '../../core/adapters/mongo/mongo-team-store.js';
import { MongoAuthorizationStore } from '../../core/adapters/mongo/mongo-authorization-store.js';
import { MongoBlastStore } from '../../core/adapters/mongo/mongo-blast-store.js';
import { MongoConsentStore } from '../../core/adapters/mongo/mongo-consent-store.js';
import { MongoCountedAccountStore } from '../../core/adapters/mongo/mongo-counted-account-store.js';
import { MongoFanMergeStore } from '../../core/adapters/mongo/mongo-fan-merge-store.js';
import { MongoAccountAliasStore } from '../../core/adapters/mongo/mongo-account-alias-store.js';
import { MongoLastMenuStore } from '../../core/adapters/mongo/mongo-last-menu-store.js';
import { MongoLinkCodeStore } from '../../core/adapters/mongo/mongo-link-code-store.js';
import { MongoChecklistStore } from '../../core/adapters/mongo/mongo-checklist-store.js';
import { MongoResolutionStore } from '../../core/adapters/mongo/mongo-resolution-store.js';
import { MongoCommunityEventStore } from '../../core/adapters/mongo/mongo-community-event-store.js';
import { MongoTrackerStore } from '../../core/adapters/mongo/mongo-tracker-store.js';
import { MongoMilestoneStore } from '../../core/adapters/mongo/mongo-milestone-store.js';
import { MongoFanStore } from '../../core/adapters/mongo/mongo-fan-store.js';
import { MongoGrantStore } from '../../core/adapters/mongo/mongo-grant-store.js';
import { MongoLibraryWriteStore } from '../../core/adapters/mongo/mongo-library-write-store.js';
import { MongoPersonalLinkStore } from '../../core/adapters/mongo/mongo-personal-link-store.js';
import { MongoPointsLedger } from '../../core/adapters/mongo/mongo-points-ledger.js';
import { MongoPreSaveStore } from '../../core/adapters/mongo/mongo-pre-save-store.js';
import { MongoReferralCodeStore } from '../../core/adapters/mongo/mongo-referral-code-store.js';
import { MongoReleaseWaveStore } from '../../core/adapters/mongo/mongo-release-wave-store.js';
import { createEngine } from '../../core/engine.js';
import type { Ports } from '../../core/engine-ports.js';
import type { World } from './world.js';

/** The same world, with everything that fans, and those who act for artists, leave behind kept in MongoDB. */
export function onMongo(world: World, database: MongoDatabase, change: Partial<Ports> = {}): World {
  const ports: Ports = {
    ...world.ports,
    countedAccounts: new MongoCountedAccountStore(database),
    fans: new MongoFanStore(database),
    fanMerges: new MongoFanMergeStore(database),
    accountAliases: new MongoAccountAliasStore(database),
    lastMenus: new MongoLastMenuStore(database),
    linkCodes: new MongoLinkCodeStore(database),
    resolutions: new MongoResolutionStore(database),
    milestones: new MongoMilestoneStore(database),
    communityEvents: new MongoCommunityEventStore(database),
    trackers: new MongoTrackerStore(database),
    checklists: new MongoChecklistStore(database),
    teams: new MongoTeamStore(database),
    teamInvitations: new MongoTeamInvitationStore(database),
    audit: new MongoAuditStore(database),
    campaignDrafts: new MongoCampaignDraftStore(database),
    detailsProposals: new MongoDetailsProposalStore(database),
    authorizations: new MongoAuthorizationStore(database),
    grants: new MongoGrantStore(database),
    preSaves: new MongoPreSaveStore(database),
    waves: new MongoReleaseWaveStore(database),
    writes: new MongoLibraryWriteStore(database),
    announcements: new MongoAnnouncementStore(database),
    blasts: new MongoBlastStore(database),
    consents: new MongoConsentStore(database),
    personalLinks: new MongoPersonalLinkStore(database),
    referralCodes: new MongoReferralCodeStore(database),
    points: new MongoPointsLedger(database),
    ...change,
  };
  return { ...world, ports, engine: createEngine(ports) };
}
