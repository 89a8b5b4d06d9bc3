import type { MongoDatabase } from './open-database.js';

type StoreIndex = { collection: string; name: string; key: Readonly<Record<string, 1>>; unique?: true };

/**
 * Every index the stores need, beside the one each collection has on its key. A query that is not served
 * by one of them reads the whole collection.
 */
export const indexes: readonly StoreIndex[] = [
  { collection: 'account_claims', name: 'held_until', key: { heldUntil: 1 } },
  { collection: 'artists', name: 'name', key: { name: 1 }, unique: true },
  { collection: 'audit_entries', name: 'artist', key: { artistId: 1 } },
  { collection: 'audit_entries', name: 'at', key: { at: 1 } },
  { collection: 'audit_entries', name: 'by', key: { 'by.externalId': 1 } },
  { collection: 'audit_entries', name: 'whom', key: { 'whom.externalId': 1 } },
  { collection: 'authorizations', name: 'expires', key: { expiresAt: 1 } },
  { collection: 'authorizations', name: 'fan', key: { fanId: 1 } },
  { collection: 'browser_sessions', name: 'expires', key: { expiresAt: 1 } },
  { collection: 'browser_sessions', name: 'fan', key: { fanId: 1 } },
  { collection: 'blasts', name: 'artist', key: { artistId: 1 } },
  { collection: 'blasts', name: 'by', key: { 'by.externalId': 1 } },
  { collection: 'blasts', name: 'confirmed_by', key: { 'confirmedBy.externalId': 1 } },
  { collection: 'blasts', name: 'state', key: { state: 1, createdAt: 1 } },
  { collection: 'campaign_drafts', name: 'changed', key: { changedAt: 1 } },
  { collection: 'campaigns', name: 'slug', key: { slug: 1 }, unique: true },
  { collection: 'campaigns', name: 'phase', key: { phase: 1 } },
  { collection: 'communities', name: 'campaign', key: { campaignIds: 1 } },
  { collection: 'counted_accounts', name: 'campaign', key: { campaignId: 1 } },
  { collection: 'counted_accounts', name: 'fan', key: { fanId: 1 } },
  { collection: 'counted_accounts', name: 'others', key: { others: 1 } },
  { collection: 'counted_accounts', name: 'kept_until', key: { keptUntil: 1 } },
  { collection: 'click_marks', name: 'day', key: { day: 1 } },
  { collection: 'clicks', name: 'campaign', key: { campaignId: 1 } },
  { collection: 'consents', name: 'fan', key: { fanId: 1 } },
  { collection: 'consents', name: 'purpose', key: { artistId: 1, purpose: 1 } },
  { collection: 'consents', name: 'open', key: { open: 1 } },
  { collection: 'details_proposals', name: 'proposed', key: { proposedAt: 1 } },
  { collection: 'doubtful_matches', name: 'campaign', key: { campaignId: 1 } },
  { collection: 'fans', name: 'artist', key: { artistId: 1 } },
  { collection: 'fans', name: 'to_forget', key: { toForget: 1 } },
  { collection: 'account_aliases', name: 'account', key: { accountId: 1, platform: 1 } },
  { collection: 'fan_identities', name: 'fan', key: { fanId: 1 } },
  { collection: 'fan_identities', name: 'artist', key: { artistId: 1 } },
  { collection: 'fan_identities', name: 'account', key: { platform: 1, externalId: 1 } },
  { collection: 'fan_merges', name: 'done', key: { done: 1 } },
  { collection: 'fan_merges', name: 'from', key: { from: 1 } },
  { collection: 'fan_merges', name: 'into', key: { into: 1 } },
  { collection: 'checklist_ticks', name: 'by', key: { 'by.externalId': 1 } },
  { collection: 'checklist_ticks', name: 'campaign', key: { campaignId: 1 } },
  { collection: 'community_events', name: 'platform', key: { platform: 1 } },
  { collection: 'community_events', name: 'campaign', key: { campaignId: 1 } },
  { collection: 'milestones', name: 'campaign', key: { campaignId: 1 } },
  { collection: 'last_menus', name: 'shown', key: { shownAt: 1 } },
  { collection: 'link_codes', name: 'code', key: { codeHash: 1 } },
  { collection: 'link_codes', name: 'expires', key: { expiresAt: 1 } },
  { collection: 'mail_addresses', name: 'address', key: { artistId: 1, address: 1 }, unique: true },
  { collection: 'mail_addresses', name: 'fan', key: { fanId: 1 } },
  { collection: 'mail_links', name: 'token', key: { tokenHash: 1 } },
  { collection: 'mail_links', name: 'fan', key: { fanId: 1 } },
  { collection: 'mail_links', name: 'address', key: { address: 1 } },
  { collection: 'mail_links', name: 'expires', key: { expiresAt: 1 } },
  { collection: 'grants', name: 'account', key: { accountMark: 1 } },
  { collection: 'grants', name: 'kept_until', key: { state: 1, keepUntil: 1 } },
  { collection: 'personal_links', name: 'fan', key: { fanId: 1 } },
  { collection: 'points', name: 'newcomer', key: { newcomerId: 1 } },
  { collection: 'points', name: 'fan', key: { fanId: 1 } },
  { collection: 'points', name: 'recorded', key: { campaignId: 1, recordedAt: 1 } },
  { collection: 'pre_saves', name: 'fan', key: { fanId: 1 } },
  { collection: 'pre_saves', name: 'campaign', key: { campaignId: 1 } },
  { collection: 'pre_saves', name: 'schedule', key: { campaignId: 1, scheduleVersion: 1 } },
  { collection: 'pre_saves', name: 'follow_at', key: { followAt: 1 } },
  { collection: 'pre_saves', name: 'wave', key: { campaignId: 1, dueAt: 1 } },
  { collection: 'pre_saves', name: 'outbox', key: { 'outbox.id': 1 } },
  { collection: 'referral_codes', name: 'owner', key: { owner: 1 }, unique: true },
  { collection: 'referral_codes', name: 'fan', key: { fanId: 1 } },
  { collection: 'resolutions', name: 'campaign', key: { campaignId: 1 } },
  { collection: 'release_waves', name: 'finished', key: { finishedAt: 1 } },
  { collection: 'library_writes', name: 'pre_save', key: { preSaveId: 1 } },
  // A range comes last in its index: behind another field SecantusDB leaves out what lies on its upper bound.
  { collection: 'library_writes', name: 'due_shards', key: { waveId: 1, state: 1, nextTryAt: 1 } },
  { collection: 'library_writes', name: 'due', key: { waveId: 1, shard: 1, state: 1, nextTryAt: 1 } },
  { collection: 'library_writes', name: 'look_again', key: { lookAgainAt: 1 } },
  { collection: 'library_writes', name: 'outbox', key: { 'outbox.id': 1 } },
  { collection: 'shard_leases', name: 'wave', key: { waveId: 1 } },
  { collection: 'team_invitations', name: 'by', key: { 'by.externalId': 1 } },
  { collection: 'team_invitations', name: 'expires', key: { expiresAt: 1 } },
  { collection: 'trackers', name: 'account', key: { 'by.externalId': 1 } },
  { collection: 'trackers', name: 'campaign', key: { campaignId: 1 } },
  { collection: 'trackers', name: 'community', key: { communityId: 1 } },
  { collection: 'trackers', name: 'state', key: { state: 1 } },
  { collection: 'teams', name: 'account', key: { 'members.externalId': 1 } },
  { collection: 'announcements', name: 'pending', key: { platform: 1, state: 1, nextTryAt: 1 } },
  { collection: 'announcements', name: 'account', key: { externalId: 1, platform: 1 } },
  { collection: 'announcements', name: 'fan', key: { fanId: 1 } },
  { collection: 'announcements', name: 'blast', key: { blastId: 1 } },
  { collection: 'announcements', name: 'not_before', key: { state: 1, notBefore: 1 } },
];

/**
 * Creates the indexes that are missing, and those anew that an earlier version made otherwise. Safe to run again, and
 * while others use the database.
 */
export async function createIndexes(database: MongoDatabase): Promise<void> {
  const existing = await existingShapes(database);
  const native = (collection: string) => database.native().collection(collection);
  const isOutdated = (index: StoreIndex) =>
    ![undefined, shapeOf(index)].includes(existing.get(`${index.collection}.${index.name}`));
  // All of them first: one may stand in the way of another that now has its shape.
  for (const { collection, name } of indexes.filter(isOutdated)) await native(collection).dropIndex(name);
  for (const { collection, name, key, unique } of indexes) {
    await native(collection).createIndex(key, { name, ...(unique && { unique }) }, {});
  }
}

/** @throws Error if an index is missing or is not what it should be: it names the first, and what to run. */
export async function assertIndexes(database: MongoDatabase): Promise<void> {
  const existing = await existingShapes(database);
  const missing = indexes.find((index) => existing.get(`${index.collection}.${index.name}`) !== shapeOf(index));
  if (missing) {
    throw new Error(
      `The database has no index "${missing.name}" on "${missing.collection}" as this version needs it. Run \`npm run migrate\` and start again.`,
    );
  }
}

/** What the indexes that are there look like, by `collection.name`. */
async function existingShapes(database: MongoDatabase): Promise<Map<string, string>> {
  const existing = new Map<string, string>();
  for (const { name: collection } of await database.native().listCollections().toArray()) {
    if (!indexes.some((index) => index.collection === collection)) continue;
    const found = await database.native().collection(collection).listIndexes().toArray();
    for (const { name, key, unique } of found) existing.set(`${collection}.${name}`, shapeOf({ key, unique }));
  }
  return existing;
}

function shapeOf({ key, unique }: { key: unknown; unique?: unknown }): string {
  return JSON.stringify([key, unique === true]);
}
