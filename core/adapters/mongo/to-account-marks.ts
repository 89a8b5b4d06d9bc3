import type { mongo } from 'mongoose';
import type { ArtistId } from '../../artists/artist.js';
import type { AccountMark, AccountMarker } from '../../grants/account-mark.js';
import type { ServiceName } from '../../streaming/service-name.js';
import { missingOnes } from './insert.js';

type Raw = { _id: string } & Record<string, unknown>;

/**
 * Puts the marks of service accounts in the place of their ids, and notes for whom they count. The pepper is asked for
 * only if there is something to mark. Claims before grants: an account is somebody's at every moment.
 */
export async function toAccountMarks(database: mongo.Db, openMarker: () => Promise<AccountMarker>): Promise<void> {
  const unmarked = { accountId: { $exists: true } };
  const claims = database.collection<Raw>('account_claims');
  for (const { _id, accountId, ...claim } of await claims.find(unmarked).toArray()) {
    const mark = markOf({ accountId, ...claim }, await openMarker());
    await missingOnes(claims.insertMany([{ ...claim, _id: mark }], { ordered: false }));
    await claims.deleteOne({ _id });
  }
  const grants = database.collection<Raw>('grants');
  const ids = await grants.find(unmarked, { projection: { _id: 1 } }).toArray();
  for (const { _id } of ids) {
    const grant = await grants.findOne({ _id, ...unmarked });
    if (!grant) continue;
    const isKnown = typeof grant['accountId'] === 'string';
    const accountMark = isKnown ? markOf(grant, await openMarker()) : null;
    if (accountMark !== null) await countAccount(database, grant, accountMark);
    await grants.updateOne({ _id, ...unmarked }, { $set: { accountMark }, $unset: { accountId: '' } });
  }
}

function markOf(record: Record<string, unknown>, marker: AccountMarker): AccountMark {
  const { artistId, service, accountId } = record;
  return marker.mark({
    artistId: artistId as ArtistId,
    service: service as ServiceName,
    accountId: String(accountId),
  });
}

/** It counts for whose grant it is, in every campaign that the grant is for; the sweep dates it. */
async function countAccount(database: mongo.Db, grant: Record<string, unknown>, mark: AccountMark): Promise<void> {
  const { artistId, fanId, purposes } = grant;
  const campaigns = Array.isArray(purposes) ? purposes.map(String) : [];
  if (campaigns.length === 0) return;
  const records = campaigns.map((campaignId) => ({
    _id: `${campaignId}:${mark}`,
    ...{ schemaVersion: 1, campaignId, artistId, mark, fanId, others: [], keptUntil: new Date(0) },
  }));
  await missingOnes(database.collection<Raw>('counted_accounts').insertMany(records, { ordered: false }));
}
