import type { Model } from 'mongoose';
import type { CampaignId } from '../../campaigns/campaign.js';
import type { FanId } from '../../fans/fan.js';
import type { FanReferralCode, OwnReferralCode } from '../../referrals/fan-referral-code.js';
import type { ReferralCodeStore } from '../../referrals/referral-code-store.js';
import type { ReferralCode } from '../../referrals/referral-code.js';
import { insertMissing, isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';

/** `owner`: whose it is, for which campaign; unique, so that a fan has one to pass on. */
type CodeRecord = Stored<Omit<FanReferralCode, 'code'> & { owner: string }, ReferralCode>;

const schema = recordSchema('referral_codes', {
  artistId: String,
  campaignId: String,
  fanId: String,
  owner: String,
  createdAt: Date,
});

/** Referral codes in MongoDB, each under itself. */
export class MongoReferralCodeStore implements ReferralCodeStore {
  readonly #codes: Model<CodeRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#codes = connection.model<CodeRecord>('ReferralCode', schema);
  }

  async claim(claimed: OwnReferralCode): Promise<OwnReferralCode | null> {
    const added = await isNew(this.#codes.insertMany([toRecord(claimed)]));
    return added ? claimed : this.ofFanFor(claimed.campaignId, claimed.fanId);
  }

  /** Keeps many codes at once; one that is somebody's stays theirs. */
  claimMany(codes: readonly OwnReferralCode[]): Promise<void> {
    return insertMissing(this.#codes, codes.map(toRecord));
  }

  async byCode(code: ReferralCode): Promise<FanReferralCode | null> {
    const record = await this.#codes.findById(code).lean<CodeRecord>();
    return record && toCode(record);
  }

  async ofFan(fanId: FanId): Promise<OwnReferralCode[]> {
    const records = await this.#codes.find({ fanId }).lean<CodeRecord[]>();
    return records.map((record) => ({ ...toCode(record), fanId }));
  }

  async ofFanFor(campaignId: CampaignId, fanId: FanId): Promise<OwnReferralCode | null> {
    const record = await this.#codes.findOne({ owner: ownerOf(campaignId, fanId) }).lean<CodeRecord>();
    return record && { ...toCode(record), fanId };
  }

  async moveOfFan(from: FanId, to: FanId): Promise<void> {
    for (const { code, campaignId } of await this.ofFan(from)) {
      const theirs = { _id: code, fanId: from };
      const passedOn = { $set: { fanId: to, owner: ownerOf(campaignId, to) } };
      if (await isNew(this.#codes.updateOne(theirs, passedOn))) continue;
      await this.#codes.updateOne(theirs, { $set: { fanId: to, owner: `also:${code}` } });
    }
  }

  async forgetFan(fanId: FanId): Promise<void> {
    for (const { code } of await this.ofFan(fanId)) {
      await this.#codes.updateOne({ _id: code }, { $set: { fanId: null, owner: `nobody:${code}` } });
    }
  }
}

function ownerOf(campaignId: CampaignId, fanId: FanId): string {
  return `${campaignId}:${fanId}`;
}

function toRecord({ code, ...claimed }: OwnReferralCode): CodeRecord {
  return { _id: code, schemaVersion: 1, ...claimed, owner: ownerOf(claimed.campaignId, claimed.fanId) };
}

function toCode({ _id: code, artistId, campaignId, fanId, createdAt }: CodeRecord): FanReferralCode {
  return { code, artistId, campaignId, fanId, createdAt };
}
