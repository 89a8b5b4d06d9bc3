import type { Model } from 'mongoose';
import type { AccountClaimStore } from '../../grants/account-claim-store.js';
import type { AccountClaim, ServiceAccount } from '../../grants/account-claim.js';
import { insertMissing, isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

type ClaimRecord = Stored<AccountClaim>;

const schema = recordSchema('account_claims', {
  artistId: String,
  service: String,
  accountId: String,
  fanId: String,
  heldUntil: Date,
});

/** Whose a service account is, in MongoDB; the account is its own key, so that it can be claimed once only. */
export class MongoAccountClaimStore implements AccountClaimStore {
  readonly #claims: Model<ClaimRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#claims = connection.model<ClaimRecord>('AccountClaim', schema);
  }

  async claim(claim: AccountClaim): Promise<AccountClaim> {
    await isNew(this.#claims.insertMany([toRecord(claim)]));
    const standing = await this.#claims.findById(keyOf(claim)).lean<ClaimRecord>();
    return standing ? toClaim(standing) : claim;
  }

  /** Keeps many claims at once; an account that is claimed already stays whose it is. */
  claimMany(claims: readonly AccountClaim[]): Promise<void> {
    return insertMissing(this.#claims, claims.map(toRecord));
  }

  async renew(claim: AccountClaim): Promise<boolean> {
    if (await isNew(this.#claims.insertMany([toRecord(claim)]))) return true;
    const own = { _id: keyOf(claim), fanId: claim.fanId };
    const { matchedCount } = await this.#claims.updateOne(own, { $set: { heldUntil: claim.heldUntil } });
    return matchedCount === 1;
  }

  async free({ fanId, ...account }: Omit<AccountClaim, 'heldUntil'>): Promise<void> {
    await this.#claims.deleteOne({ _id: keyOf(account), fanId });
  }

  async removeAbandoned(now: Date): Promise<void> {
    await this.#claims.deleteMany({ heldUntil: { $lte: now } });
  }
}

/** The account's id comes last: whatever it contains, two accounts never share a key. */
function keyOf({ artistId, service, accountId }: ServiceAccount): string {
  return `${artistId}:${service}:${accountId}`;
}

function toRecord(claim: AccountClaim): ClaimRecord {
  return { _id: keyOf(claim), schemaVersion: 1, ...claim };
}

function toClaim({ artistId, service, accountId, fanId, heldUntil }: ClaimRecord): AccountClaim {
  return { artistId, service, accountId, fanId, heldUntil };
}
