import { beforeEach, describe, expect, it } from '@jest/globals';
import { migrate, assertMigrated } from '../../../../core/adapters/mongo/migrate.js';
import { MongoAccountClaimStore } from '../../../../core/adapters/mongo/mongo-account-claim-store.js';
import { MongoAnnouncementStore } from '../../../../core/adapters/mongo/mongo-announcement-store.js';
import { MongoCampaignStore } from '../../../../core/adapters/mongo/mongo-campaign-store.js';
import { MongoConsentStore } from '../../../../core/adapters/mongo/mongo-consent-store.js';
import { MongoBlastStore } from '../../../../core/adapters/mongo/mongo-blast-store.js';
import { MongoFanStore } from '../../../../core/adapters/mongo/mongo-fan-store.js';
import { MongoGrantStore } from '../../../../core/adapters/mongo/mongo-grant-store.js';
import { MongoArtistStore } from '../../../../core/adapters/mongo/mongo-artist-store.js';
import { MongoMailAddressStore } from '../../../../core/adapters/mongo/mongo-mail-address-store.js';
import { MongoLibraryWriteStore } from '../../../../core/adapters/mongo/mongo-library-write-store.js';
import { MongoPreSaveStore } from '../../../../core/adapters/mongo/mongo-pre-save-store.js';
import { MongoCountedAccountStore } from '../../../../core/adapters/mongo/mongo-counted-account-store.js';
import { MongoTeamStore } from '../../../../core/adapters/mongo/mongo-team-store.js';
import { MongoInstallationSecretStore } from '../../../../core/adapters/mongo/mongo-installation-secret-store.js';
import { systemRandom } from '../../../../core/adapters/system/system-random.js';
import { createAccountMarker, type AccountMark } from '../../../../core/grants/account-mark.js';
import { openPepper } from '../../../../core/grants/open-pepper.js';
import { isConsentLive } from '../../../../core/consent/consent.js';
import * as samples from '../../../contracts/samples.js';
import { anAddress } from '../../../contracts/mail-address-store-contract.js';
import { allDue } from '../../../contracts/library-write-claims-contract.js';
import { testDatabase, testSealer } from '../../../contracts/test-database.js';

/** What the first version kept of each record: these fields and no others. */
const firstVersion = {
  library_writes:
    'preSaveId artistId campaignId fanId service item waveId state zone dueAt nextTryAt attempt leaseUntil acceptedAt verifiedAt saveSent ghosts lastFailure outbox',
  pre_saves: 'artistId campaignId fanId service mode zone dueAt createdAt withdrawnAt outbox',
  grants:
    'artistId fanId service accountId market scopes state sealed version purposes consentedAt consentExpiresAt keepUntil renewalLeaseUntil',
  fans: 'artistId createdAt',
  fan_identities: 'artistId fanId platform externalId displayName createdAt',
  announcements: 'artistId campaignId preSaveId fanId kind platform externalId state attempts nextTryAt createdAt',
} as const;

describe('a database that the first version has kept', () => {
  const database = testDatabase();

  beforeEach(async () => {
    await database.opened().native().dropDatabase();
    await keep('library_writes', samples.aWrite());
    await keep('pre_saves', samples.aPreSave());
    await keep('grants', { ...samples.aGrant(), accountId: 'acc-ana', renewalLeaseUntil: new Date(0) });
    await keep('fans', samples.aFan());
    await keep('fan_identities', { id: 'identity', ...samples.anIdentity() });
    for (const number of [2, 1, 3]) {
      const createdAt = samples.later(samples.anAnnouncement().createdAt, number);
      await keep('announcements', { ...samples.anAnnouncement(), id: `told-${number}`, createdAt });
    }
  });

  async function keep(
    collection: keyof typeof firstVersion,
    record: { id: string } & Record<string, unknown>,
  ): Promise<void> {
    const known: readonly string[] = firstVersion[collection].split(' ');
    const fields = Object.entries(record).filter(([name]) => known.includes(name));
    const kept = { _id: record.id, schemaVersion: 1, ...Object.fromEntries(fields) };
    await database.opened().native().collection<{ _id: string }>(collection).insertOne(kept);
  }

  it('is refused until it is migrated', async () => {
    await expect(assertMigrated(database.opened())).rejects.toThrow('npm run migrate');

    await migrate(database.opened(), testSealer);

    await assertMigrated(database.opened());
  });

  it('is read as if this version had kept it', async () => {
    await migrate(database.opened(), testSealer);

    const writes = new MongoLibraryWriteStore(database.opened());
    const write = samples.aWrite({ promisedAt: new Date(0) });
    expect(await writes.byId(write.id)).toEqual(write);
    expect(await allDue(writes, write.waveId, write.dueAt)).toEqual([write]);
    const preSave = await new MongoPreSaveStore(database.opened()).byId(samples.aPreSave().id);
    expect(preSave).toMatchObject({ ...samples.aPreSave(), verification: { verified: true, by: 'service-account' } });
    const grant = await new MongoGrantStore(database.opened()).byId(samples.aGrant().id);
    const { consentedAt: honouredAt } = samples.aGrant();
    expect(grant).toEqual({ ...samples.aGrant(), honouredAt, destruction: null, accountMark: await markOfAna() });
    expect(await new MongoFanStore(database.opened()).byId(samples.ana)).toEqual(samples.aFan());
  });

  it('holds the consent of whoever had pre-saved, once, however often it is migrated', async () => {
    await Promise.all([migrate(database.opened(), testSealer), migrate(database.opened(), testSealer)]);
    await database.opened().native().collection('migrations').deleteMany({});
    await migrate(database.opened(), testSealer);

    const ledger = await new MongoConsentStore(database.opened()).ofFan(samples.ana);

    expect(ledger).toHaveLength(1);
    expect(isConsentLive(ledger, 'save', samples.nightDrive)).toBe(true);
    expect(ledger[0]).toMatchObject({
      notice: { version: 'before-the-ledger' },
      decidedAt: samples.aPreSave().createdAt,
    });
  });

  it('knows whose the account of a living grant is', async () => {
    await migrate(database.opened(), testSealer);

    const { artistId, service } = samples.aGrant();
    const claims = new MongoAccountClaimStore(database.opened());
    const asked = { artistId, service, mark: await markOfAna(), fanId: samples.binod, heldUntil: null };

    expect((await claims.claim(asked)).fanId).toBe(samples.ana);
  });

  it('knows for whose sign-up the account counts, and holds its id nowhere, however often it is migrated', async () => {
    await Promise.all([migrate(database.opened(), testSealer), migrate(database.opened(), testSealer)]);
    await database.opened().native().collection('migrations').deleteMany({});
    await migrate(database.opened(), testSealer);

    const counted = await new MongoCountedAccountStore(database.opened()).ofFan(samples.ana);
    const mark = await markOfAna();
    expect(counted).toMatchObject([{ campaignId: samples.nightDrive, mark, fanId: samples.ana, others: [] }]);
    expect(await new MongoGrantStore(database.opened()).byAccount(mark)).toMatchObject({ fanId: samples.ana });
    for (const { name } of await database.opened().native().listCollections().toArray()) {
      const records = await database.opened().native().collection(name).find().toArray();
      expect(JSON.stringify(records)).not.toContain('acc-ana');
    }
  });

  /** The mark of the account in the first version's grant, by the pepper of this database. */
  async function markOfAna(): Promise<AccountMark> {
    const installationSecrets = new MongoInstallationSecretStore(database.opened());
    const pepper = await openPepper({ installationSecrets, sealer: testSealer, random: systemRandom() });
    const { artistId, service } = samples.aGrant();
    return createAccountMarker(pepper).mark({ artistId, service, accountId: 'acc-ana' });
  }

  it('keeps the owners of a team as they were', async () => {
    const member = { platform: 'discord', externalId: '1001', role: 'owner', addedAt: new Date(0) };
    const artistId = samples.riverOfGlass;
    const team = { _id: artistId, schemaVersion: 1, artistId, version: 3, members: [member] };
    await database.opened().native().collection<{ _id: string }>('teams').insertOne(team);

    await migrate(database.opened(), testSealer);

    expect(await new MongoTeamStore(database.opened()).ofArtist(samples.riverOfGlass)).toEqual({
      artistId: samples.riverOfGlass,
      version: 3,
      members: [{ ...member, displayName: null, source: null, language: null, appLanguage: null }],
    });
  });

  it('has no artist who awaits approval, and no campaign that is stopped', async () => {
    const native = database.opened().native();
    const { id, name, createdAt } = samples.anArtist();
    await native
      .collection<{ _id: string } & Record<string, unknown>>('artists')
      .insertOne({ _id: id, artistId: id, name, createdAt });
    await native
      .collection<{ _id: string } & Record<string, unknown>>('campaigns')
      .insertOne({ _id: 'cmp_old0000000', phase: 'open' });

    await migrate(database.opened(), testSealer);

    const artists = new MongoArtistStore(database.opened());
    expect(await artists.byId(id)).toEqual(samples.anArtist());
    expect(await artists.requests()).toEqual([]);
    expect(await native.collection('campaigns').findOne({ phase: 'open' })).toMatchObject({
      awaitsApproval: false,
      pause: null,
      detailsVersion: 1,
    });
  });

  it('has blasts that were for everybody, at once, and needed nobody else', async () => {
    const { id, artistId, campaignId, text, by, communityIds, toFans, createdAt, startedAt } = samples.aBlast();
    const known = { artistId, campaignId, text, by, communityIds, toFans, createdAt, startedAt, state: 'draft' };
    const blasts = database.opened().native().collection<{ _id: string } & Record<string, unknown>>('blasts');
    await blasts.insertOne({ _id: id, schemaVersion: 1, ...known });

    await migrate(database.opened(), testSealer);

    const store = new MongoBlastStore(database.opened());
    expect(await store.byId(id)).toEqual(samples.aBlast());
    expect(await store.change(samples.aBlast(), { state: 'stopped' })).toBe(true);
  });

  it('goes by the schedule that its blasts were written by, and speaks to who asked for an artist', async () => {
    const native = database.opened().native();
    const raw = (name: string) => native.collection<{ _id: string } & Record<string, unknown>>(name);
    const { id, ...blast } = samples.aBlast({ scheduleVersion: 4 });
    const { scheduleVersion, isApproved, ...known } = blast;
    await raw('campaigns').insertOne({ _id: blast.campaignId, phase: 'open', scheduleVersion });
    await raw('blasts').insertOne({ _id: id, schemaVersion: 1, ...known });
    const asked = samples.anArtist({ isApproved });
    const askedBy = { platform: 'discord', externalId: '7' } as const;
    await raw('artists').insertOne({ _id: asked.id, artistId: asked.id, ...asked, askedBy });
    const { id: addressId, artistId, fanId, address, confirmedAt, unreachableSince } = anAddress();
    const kept = { artistId, fanId, address, confirmedAt, unreachableSince };
    await raw('mail_addresses').insertOne({ _id: addressId, ...kept });

    await migrate(database.opened(), testSealer);

    expect(await new MongoBlastStore(database.opened()).byId(id)).toEqual(samples.aBlast({ scheduleVersion }));
    expect(await new MongoArtistStore(database.opened()).requests()).toMatchObject([
      { by: { ...askedBy, language: 'en' } },
    ]);
    expect(await new MongoMailAddressStore(database.opened()).byId(addressId)).toEqual(anAddress({ language: null }));
  });

  it('tells what it had to tell in the order in which it happened', async () => {
    await migrate(database.opened(), testSealer);

    const announcements = new MongoAnnouncementStore(database.opened());
    const [first] = await announcements.pending('discord', samples.later(samples.anAnnouncement().createdAt, 1e9), 10);

    expect(first?.id).toBe('told-1');
  });

  it('goes by the rules of thumb it had, and tries all the variants it tried', async () => {
    const store = new MongoCampaignStore(database.opened());
    await store.add(samples.aCampaign(), null);
    const campaigns = database.opened().native().collection('campaigns');
    await campaigns.updateMany({}, { $unset: { onlyVariant: '', 'strategy.budgetShift': '' } });

    await migrate(database.opened(), testSealer);

    expect(await store.byId(samples.aCampaign().id)).toEqual(samples.aCampaign());
  });

  it('gets an index anew that the first version made otherwise', async () => {
    const writes = database.opened().native().collection('library_writes');
    await writes.createIndex({ waveId: 1, state: 1, nextTryAt: 1 }, { name: 'due' }, {});

    await migrate(database.opened(), testSealer);

    expect(await writes.listIndexes().toArray()).toContainEqual(
      expect.objectContaining({ name: 'due', key: { waveId: 1, shard: 1, state: 1, nextTryAt: 1 } }),
    );
  });
});
