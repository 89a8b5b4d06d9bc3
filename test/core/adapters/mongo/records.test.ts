import { describe, expect, it } from '@jest/globals';
import { openDatabase, type MongoDatabase } from '../../../../core/adapters/mongo/open-database.js';
import { MongoCountedAccountStore } from '../../../../core/adapters/mongo/mongo-counted-account-store.js';
import { MongoAccountClaimStore } from '../../../../core/adapters/mongo/mongo-account-claim-store.js';
import { MongoAnnouncementStore } from '../../../../core/adapters/mongo/mongo-announcement-store.js';
import { MongoAuthorizationStore } from '../../../../core/adapters/mongo/mongo-authorization-store.js';
import { MongoBrowserSessionStore } from '../../../../core/adapters/mongo/mongo-browser-session-store.js';
import { MongoArtistStore } from '../../../../core/adapters/mongo/mongo-artist-store.js';
import { MongoBlastStore } from '../../../../core/adapters/mongo/mongo-blast-store.js';
import { MongoCampaignStore } from '../../../../core/adapters/mongo/mongo-campaign-store.js';
import { MongoClickStore } from '../../../../core/adapters/mongo/mongo-click-store.js';
import { MongoCommunityEventStore } from '../../../../core/adapters/mongo/mongo-community-event-store.js';
import { MongoCommunityStore } from '../../../../core/adapters/mongo/mongo-community-store.js';
import { MongoConsentStore } from '../../../../core/adapters/mongo/mongo-consent-store.js';
import { MongoDoubtfulMatchStore } from '../../../../core/adapters/mongo/mongo-doubtful-match-store.js';
import { MongoFanMergeStore } from '../../../../core/adapters/mongo/mongo-fan-merge-store.js';
import { MongoFanStore } from '../../../../core/adapters/mongo/mongo-fan-store.js';
import { MongoGrantStore } from '../../../../core/adapters/mongo/mongo-grant-store.js';
import { MongoLibraryWriteStore } from '../../../../core/adapters/mongo/mongo-library-write-store.js';
import { MongoChecklistStore } from '../../../../core/adapters/mongo/mongo-checklist-store.js';
import { MongoMailAddressStore } from '../../../../core/adapters/mongo/mongo-mail-address-store.js';
import { MongoMailLinkStore } from '../../../../core/adapters/mongo/mongo-mail-link-store.js';
import { MongoResolutionStore } from '../../../../core/adapters/mongo/mongo-resolution-store.js';
import { MongoTrackerStore } from '../../../../core/adapters/mongo/mongo-tracker-store.js';
import { MongoMilestoneStore } from '../../../../core/adapters/mongo/mongo-milestone-store.js';
import { MongoPersonalLinkStore } from '../../../../core/adapters/mongo/mongo-personal-link-store.js';
import { MongoPointsLedger } from '../../../../core/adapters/mongo/mongo-points-ledger.js';
import { MongoPreSaveStore } from '../../../../core/adapters/mongo/mongo-pre-save-store.js';
import { MongoReferralCodeStore } from '../../../../core/adapters/mongo/mongo-referral-code-store.js';
import { MongoReleaseWaveStore } from '../../../../core/adapters/mongo/mongo-release-wave-store.js';
import { MongoAuditStore } from '../../../../core/adapters/mongo/mongo-audit-store.js';
import { MongoTeamInvitationStore } from '../../../../core/adapters/mongo/mongo-team-invitation-store.js';
import { MongoTeamStore } from '../../../../core/adapters/mongo/mongo-team-store.js';
import { anAddress } from '../../../contracts/mail-address-store-contract.js';
import { aMailLink } from '../../../contracts/mail-link-store-contract.js';
import { MongoDetailsProposalStore } from '../../../../core/adapters/mongo/mongo-details-proposal-store.js';
import { aProposal } from '../../../contracts/details-proposal-store-contract.js';
import { aTick } from '../../../contracts/checklist-store-contract.js';
import { anEvent } from '../../../contracts/community-event-store-contract.js';
import * as samples from '../../../contracts/samples.js';
import { testDatabase, testDatabaseUri } from '../../../contracts/test-database.js';

/**
 * What workers agree on among themselves, marks that lead to nobody, and what an account does with all artists at once:
 * nothing of an artist’s is in it.
 */
const ofNobody = new Set([
  ...['shard_leases', 'outbound_gates', 'migrations'],
  ...['click_salts', 'click_marks', 'link_codes', 'carriers', 'account_aliases', 'installation_secrets'],
  ...['campaign_drafts', 'last_menus'],
]);

describe('records in MongoDB', () => {
  const database = testDatabase();

  it('carry the version of their shape and the artist they belong to', async () => {
    await keepOneOfEach(database.opened());
    const collections = await database.opened().native().listCollections().toArray();

    for (const { name } of collections.filter((collection) => !ofNobody.has(collection.name))) {
      const records = await database.opened().native().collection(name).find().toArray();
      expect({ name, count: records.length }).toEqual({ name, count: 1 });
      expect(records[0]).toMatchObject({ schemaVersion: 1, artistId: samples.riverOfGlass });
    }
  });

  it('are never said to be there already when the database does not answer', async () => {
    const closed = await openDatabase(testDatabaseUri());
    await closed.close();

    await expect(new MongoPreSaveStore(closed).record(samples.aPreSave())).rejects.toThrow();
    await expect(new MongoGrantStore(closed).add(samples.aGrant())).rejects.toThrow();
    await expect(new MongoLibraryWriteStore(closed).add([samples.aWrite()])).rejects.toThrow();
  });
});

async function keepOneOfEach(database: MongoDatabase): Promise<void> {
  await new MongoArtistStore(database).claim(samples.anArtist());
  await new MongoAuditStore(database).append(samples.anAuditEntry());
  await new MongoTeamInvitationStore(database).add(samples.aTeamInvitation());
  await new MongoAuthorizationStore(database).add(samples.anAuthorization());
  await new MongoBrowserSessionStore(database).add(samples.aSession());
  await new MongoCampaignStore(database).add(samples.aCampaign(), samples.aCover());
  await new MongoDoubtfulMatchStore(database).note(samples.aDoubtfulMatch());
  await new MongoDetailsProposalStore(database).put(aProposal);
  await new MongoChecklistStore(database).tick(aTick());
  await new MongoMailAddressStore(database).claim(anAddress());
  await new MongoMailLinkStore(database).add(aMailLink());
  await new MongoResolutionStore(database).note(samples.aResolution());
  await new MongoTrackerStore(database).add(samples.aTracker());
  await new MongoMilestoneStore(database).note(samples.aCampaign(), 'fans:100', new Date(0));
  await new MongoFanStore(database).add(samples.aFan());
  await new MongoFanStore(database).claimIdentity(samples.anIdentity());
  await new MongoFanMergeStore(database).begin(samples.aMerge());
  await new MongoGrantStore(database).add(samples.aGrant());
  await new MongoAccountClaimStore(database).claim(samples.anAccountClaim());
  await new MongoCountedAccountStore(database).count(samples.aCountedAccount());
  await new MongoConsentStore(database).append(samples.aConsent());
  await new MongoPreSaveStore(database).record(samples.aPreSave());
  await new MongoReleaseWaveStore(database).join(samples.aWave(), 'Africa/Cairo');
  await new MongoLibraryWriteStore(database).add([samples.aWrite()]);
  await new MongoConsentStore(database).append(samples.aConsent());
  const { artistId, fanId, platform, displayName, createdAt } = samples.anIdentity();
  const link = {
    tokenHash: 'bGluaw',
    artistId,
    fanId,
    campaignId: samples.nightDrive,
    platform,
    displayName,
    referralCode: null,
    askedIn: null,
    createdAt,
  };
  await new MongoPersonalLinkStore(database).add(link);
  await new MongoClickStore(database).add([samples.aClick()]);
  await new MongoCommunityStore(database).claim(samples.aCommunity());
  await new MongoCommunityEventStore(database).put(anEvent());
  await new MongoTeamStore(database).change({ artistId: samples.riverOfGlass, version: 0 }, []);
  await new MongoReferralCodeStore(database).claim(samples.aReferralCode());
  await new MongoPointsLedger(database).append(samples.aPointsEntry());
  await new MongoAnnouncementStore(database).add(samples.anAnnouncement());
  await new MongoBlastStore(database).add(samples.aBlast());
}
