import type { mongo } from 'mongoose';
import { giveUpAt } from '../../announcements/announcement.js';
import type { FanId } from '../../fans/fan.js';
import { createAccountMarker, type AccountMarker } from '../../grants/account-mark.js';
import { openPepper } from '../../grants/open-pepper.js';
import { shardOf } from '../../library-writes/shard.js';
import { newToken } from '../../identifiers.js';
import { defaultLanguage } from '../../languages/language.js';
import type { Sealer } from '../../ports/sealer.js';
import { noCheckUps } from '../../release-waves/check-ups.js';
import { noArrival } from '../../smart-links/arrival.js';
import { systemRandom } from '../system/system-random.js';
import { assertIndexes, createIndexes } from './indexes.js';
import { missingOnes } from './insert.js';
import { MongoInstallationSecretStore } from './mongo-installation-secret-store.js';
import type { MongoDatabase } from './open-database.js';
import { toAccountMarks } from './to-account-marks.js';

/** Records are read and changed as they lie there, of whatever version. */
type Raw = { _id: string } & Record<string, unknown>;
type Migration = { name: string; run: (database: mongo.Db, openMarker: () => Promise<AccountMarker>) => Promise<void> };

const batchSize = 500;

/** What earlier versions did not keep, and what its absence meant. The order is that of the versions; none is ever changed. */
const migrations: readonly Migration[] = [
  { name: '0002-consents-shards-schedules', run: toConsentsShardsSchedules },
  { name: '0003-arrivals', run: toArrivals },
  { name: '0004-clusters-good-limits', run: toClustersGoodLimits },
  { name: '0005-blasts', run: (database) => addFields(database, addedWithBlasts) },
  { name: '0006-services-by-link', run: (database) => addFields(database, addedWithLinks) },
  { name: '0007-undo', run: (database) => addFields(database, { library_writes: { itemUri: null } }) },
  { name: '0008-account-marks', run: toAccountMarks },
  { name: '0009-languages', run: (database) => addFields(database, addedWithLanguages) },
  { name: '0011-team-roles', run: toTeamRoles },
  { name: '0012-pivots', run: (database) => addFields(database, addedWithPivots) },
  { name: '0013-campaigns-from-chat', run: (database) => addFields(database, addedWithChatCampaigns) },
  { name: '0014-blasts-in-full', run: (database) => addFields(database, addedWithBlastsInFull) },
  { name: '0015-topics', run: (database) => addFields(database, addedWithTopics) },
  { name: '0016-plans', run: (database) => addFields(database, addedWithPlans) },
  { name: '0017-trackers', run: (database) => addFields(database, addedWithTrackers) },
  { name: '0018-livestreams', run: (database) => addFields(database, addedWithLivestreams) },
  { name: '0019-who-speaks-what', run: toLanguagesOfTeams },
];

/**
 * Brings a database to what this version needs: the indexes, and the records that an earlier version has kept. Safe to
 * run again, to die in the middle, and twice at once.
 *
 * @param sealer opens, or seals, the pepper that accounts are marked with
 */
export async function migrate(database: MongoDatabase, sealer: Sealer): Promise<void> {
  await createIndexes(database);
  const installationSecrets = new MongoInstallationSecretStore(database);
  let marker: Promise<AccountMarker> | undefined;
  const openMarker = () =>
    (marker ??= openPepper({ installationSecrets, sealer, random: systemRandom() }).then(createAccountMarker));
  const native = database.native();
  for (const { name, run } of migrations) {
    if (await isDone(native, name)) continue;
    await run(native, openMarker);
    await missingOnes(collectionOf(native, 'migrations').insertMany([{ _id: name }], { ordered: false }));
  }
}

/** @throws Error if the database has not been brought to this version: it says what is missing, and what to run. */
export async function assertMigrated(database: MongoDatabase): Promise<void> {
  await assertIndexes(database);
  for (const { name } of migrations) {
    if (await isDone(database.native(), name)) continue;
    throw new Error(`The database lacks the migration "${name}". Run \`npm run migrate\` and start again.`);
  }
}

async function isDone(database: mongo.Db, name: string): Promise<boolean> {
  return (await collectionOf(database, 'migrations').findOne({ _id: name })) !== null;
}

function collectionOf(database: mongo.Db, name: string): mongo.Collection<Raw> {
  return database.collection<Raw>(name);
}

/** Fields whose absence always meant the same, by collection. */
type AddedFields = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const addedWithConsents: AddedFields = {
  announcements: { reason: null, failures: 0 },
  authorizations: { follow: false, age: null },
  campaigns: { scheduleVersion: 1, timeZoneData: '', contact: null },
  fan_identities: { accountCreatedAt: null, unreachableSince: null },
  fans: { age: null, toForget: false },
  grants: { destruction: null },
  library_writes: { lookAgainAt: null, lastLook: null, unclearInARow: 0, scheduleVersion: 1, claim: null },
  pre_saves: {
    modeReason: null,
    modeChanges: 0,
    scheduleVersion: 1,
    verification: { verified: true, by: 'service-account' },
    follows: [],
    followChanges: 0,
    followAt: null,
  },
  release_waves: { checkUps: noCheckUps },
};

const addedWithArrivals: AddedFields = {
  authorizations: { arrival: noArrival, goal: 'pre-save' },
  campaigns: { variants: [], strategy: { clickToSaveWarning: 0.2 }, freezeAt: null },
  fans: { city: null },
  // Their time is counted from their midnight, as it was.
  library_writes: { promisedAt: new Date(0) },
  personal_links: { referralCode: null },
  pre_saves: { arrival: noArrival },
};

const addedWithClusters: AddedFields = { campaigns: { minimumClusterSize: 10, 'strategy.discoveryThreshold': 500 } };

const addedWithBlasts: AddedFields = {
  announcements: { blastId: null, notBefore: null },
  fans: { tellAt: 'midnight' },
};

const addedWithLinks: AddedFields = {
  campaigns: { tiktokSoundUrl: null },
  pre_saves: { saidDoneAt: null },
};

const addedWithPlans: AddedFields = {
  campaigns: {
    'strategy.planDays': [21, 20, 14, 7, 1],
    'strategy.campaignLength': { leastDays: 14, mostDays: 21 },
  },
};

const addedWithLivestreams: AddedFields = { campaigns: { livestream: null, overlayOpenedAt: null } };

const addedWithTopics: AddedFields = { announcements: { topic: null }, campaigns: { milestones: [100, 500, 1_000] } };

const addedWithTrackers: AddedFields = {
  announcements: { posted: null },
  blasts: { revises: null, revisedAt: null },
};

const addedWithLanguages: AddedFields = {
  campaigns: { languages: ['en'] },
  fan_identities: { language: null, appLanguage: null },
};
const addedWithPivots: AddedFields = { campaigns: { onlyVariant: null, 'strategy.budgetShift': 0.4 } };

const addedWithChatCampaigns: AddedFields = {
  artists: { isApproved: true, askedBy: null },
  campaigns: { awaitsApproval: false, pause: null, detailsVersion: 1 },
};

const addedWithBlastsInFull: AddedFields = {
  blasts: {
    version: 1,
    confirmedBy: [],
    aim: { to: 'all', metro: null, language: null },
    sendAt: null,
    withheldFor: null,
  },
  campaigns: { 'strategy.secondConfirmAbove': 1000 },
};

async function addFields(database: mongo.Db, added: AddedFields): Promise<void> {
  for (const [name, fields] of Object.entries(added)) {
    for (const [field, value] of Object.entries(fields)) {
      await collectionOf(database, name).updateMany({ [field]: { $exists: false } }, { $set: { [field]: value } });
    }
  }
}

async function toArrivals(database: mongo.Db): Promise<void> {
  await addFields(database, addedWithArrivals);
  await fillIn(database, 'campaigns', 'tieBreakSeed', () => newToken(systemRandom()).reveal());
}

async function toClustersGoodLimits(database: mongo.Db): Promise<void> {
  await addFields(database, addedWithClusters);
  await fillIn(database, 'outbound_gates', 'goodLimit', ({ limit }) => limit);
}

/** Everybody on a team was an owner, named by their id alone. A team that is changed meanwhile has been written by a version that knows more. */
async function toTeamRoles(database: mongo.Db): Promise<void> {
  const teams = collectionOf(database, 'teams');
  for await (const { _id, version, members } of teams.find({})) {
    const known = Array.isArray(members) ? (members as object[]) : [];
    const named = known.map((member) => ({ displayName: null, source: null, ...member }));
    await teams.updateOne({ _id, version }, { $set: { members: named } });
  }
}

const addedWithLanguagesOfTeams: AddedFields = {
  blasts: { isApproved: false },
  mail_addresses: { language: null },
  mail_links: { language: null },
};

/** What was scheduled goes out by the date that its campaign has now; who asked for an artist was spoken to in English. */
async function toLanguagesOfTeams(database: mongo.Db): Promise<void> {
  await addFields(database, addedWithLanguagesOfTeams);
  const teams = collectionOf(database, 'teams');
  for await (const { _id, version, members } of teams.find({})) {
    const known = Array.isArray(members) ? (members as object[]) : [];
    const spokenTo = known.map((member) => ({ language: null, appLanguage: null, ...member }));
    await teams.updateOne({ _id, version }, { $set: { members: spokenTo } });
  }
  const asked = { isApproved: false, 'askedBy.language': { $exists: false } };
  await collectionOf(database, 'artists').updateMany(asked, { $set: { 'askedBy.language': defaultLanguage } });
  for await (const { _id, campaignId } of collectionOf(database, 'blasts').find({
    scheduleVersion: { $exists: false },
  })) {
    const campaign = await collectionOf(database, 'campaigns').findOne({ _id: String(campaignId) });
    const change = { scheduleVersion: campaign?.['scheduleVersion'] ?? 1 };
    await collectionOf(database, 'blasts').updateOne({ _id }, { $set: change });
  }
}

async function toConsentsShardsSchedules(database: mongo.Db): Promise<void> {
  await addFields(database, addedWithConsents);
  await fillIn(database, 'library_writes', 'shard', ({ fanId }) => shardOf(fanId as FanId));
  await fillIn(database, 'grants', 'honouredAt', ({ consentedAt }) => consentedAt);
  await fillIn(database, 'announcements', 'giveUpAt', ({ createdAt }) => giveUpAt(createdAt as Date));
  // Milliseconds are numbers that grow, too: what was told first is delivered first.
  await fillIn(database, 'announcements', 'sequence', ({ createdAt }) => (createdAt as Date).getTime());
  await claimAccounts(database);
  await recordConsents(database);
}

/** Gives every record that lacks the field its own value for it. */
async function fillIn(
  database: mongo.Db,
  name: string,
  field: string,
  valueFor: (record: Raw) => unknown,
): Promise<void> {
  const collection = collectionOf(database, name);
  await inBatches(collection.find({ [field]: { $exists: false } }), async (records) => {
    const updates = records.map((record) => ({
      updateOne: { filter: { _id: record._id }, update: { $set: { [field]: valueFor(record) } } },
    }));
    await collection.bulkWrite(updates, { ordered: false });
  });
}

/** A living grant's account is its fan's. */
async function claimAccounts(database: mongo.Db): Promise<void> {
  const living = collectionOf(database, 'grants').find({
    state: { $in: ['live', 'needs-reauth'] },
    // Some services tell none.
    accountId: { $ne: null },
  });
  await inBatches(living, async (grants) => {
    const claims = grants.map(({ artistId, service, accountId, fanId }) => ({
      _id: `${String(artistId)}:${String(service)}:${String(accountId)}`,
      ...{ schemaVersion: 1, artistId, service, accountId, fanId, heldUntil: null },
    }));
    await missingOnes(collectionOf(database, 'account_claims').insertMany(claims, { ordered: false }));
  });
}

/** Whoever had pre-saved had agreed, on a page that said what for: the ledger names it as what it was. */
async function recordConsents(database: mongo.Db): Promise<void> {
  const consents = collectionOf(database, 'consents');
  const notice = { version: 'before-the-ledger', language: 'en', region: 'general' };
  for await (const preSave of collectionOf(database, 'pre_saves').find({ withdrawnAt: null })) {
    const { artistId, fanId, campaignId, createdAt: decidedAt } = preSave;
    const standing = await consents.find({ fanId }).toArray();
    if (standing.some((record) => record['purpose'] === 'save' && record['campaignId'] === campaignId)) continue;
    const artist = await collectionOf(database, 'artists').findOne({ _id: String(artistId) });
    const sequence = Math.max(0, ...standing.map((record) => Number(record['sequence']))) + 1;
    const given = { schemaVersion: 1, artistId, fanId, sequence, purpose: 'save', campaignId, decision: 'given' };
    const name: unknown = artist?.['name'];
    const shown = { ...notice, responsibleParty: typeof name === 'string' ? name : '' };
    const record = {
      _id: `${String(fanId)}:${sequence}`,
      ...given,
      notice: shown,
      place: 'web',
      decidedAt,
      open: false,
    };
    await missingOnes(consents.insertMany([record], { ordered: false }));
  }
}

async function inBatches(cursor: mongo.FindCursor<Raw>, work: (batch: Raw[]) => Promise<void>): Promise<void> {
  let batch: Raw[] = [];
  for await (const record of cursor) {
    batch.push(record);
    if (batch.length < batchSize) continue;
    await work(batch);
    batch = [];
  }
  if (batch.length > 0) await work(batch);
}
