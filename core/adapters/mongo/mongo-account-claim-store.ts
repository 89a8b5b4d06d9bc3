import type { Model } from 'mongoose';
import type { AccountClaimStore } from '../../grants/account-claim-store.js';
import type { AccountClaim } from '../../grants/account-claim.js';
import type { AccountMark } from '../../grants/account-mark.js';
import { insertMissing, isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

type ClaimRecord = Stored<Omit<AccountClaim, 'mark'>, AccountMark>;

const schema = recordSchema('account_claims', {
  artistId: String,
  service: String,
  fanId: String,
  heldUntil: Date,
});

/** Whose a service account is, in MongoDB; the account's mark is its own key, so that it can be claimed once only. */
export class MongoAccountClaimStore implements AccountClaimStore {
  readonly #claims: Model<ClaimRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#claims = connection.model<ClaimRecord>('AccountClaim', schema);
  }

  async claim(claim: AccountClaim): Promise<AccountClaim> {
    await isNew(this.#claims.insertMany([toRecord(claim)]));
    const standing = await this.#claims.findById(claim.mark).lean<ClaimRecord>();
    return standing ? toClaim(standing) : claim;
  }

  /** Keeps many claims at once; an account that is claimed already stays whose it is. */
  claimMany(claims: readonly AccountClaim[]): Promise<void> {
    return insertMissing(this.#claims, claims.map(toRecord));
  }

  async renew(claim: AccountClaim): Promise<boolean> {
    if (await isNew(this.#claims.insertMany([toRecord(claim)]))) return true;
    const own = { _id: claim.mark, fanId: claim.fanId };
    const { matchedCount } = await this.#claims.updateOne(own, { $set: { heldUntil: claim.heldUntil } });
    return matchedCount === 1;
  }

  async free({ mark, fanId }: Pick<AccountClaim, 'mark' | 'fanId'>): Promise<void> {
    await this.#claims.deleteOne({ _id: mark, fanId });
  }

  async removeAbandoned(now: Date): Promise<void> {
    await this.#claims.deleteMany({ heldUntil: { $lte: now } });
  }
}

function toRecord({ mark, ...claim }: AccountClaim): ClaimRecord {
  return { _id: mark, schemaVersion: 1, ...claim };
}

function toClaim({ _id: mark, artistId, service, fanId, heldUntil }: ClaimRecord): AccountClaim {
  return { mark, artistId, service, fanId, heldUntil };
}
