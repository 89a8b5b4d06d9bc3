import type { Model } from 'mongoose';
import type { ReleaseWaveStore } from '../../release-waves/release-wave-store.js';
import { noCheckUps, type CheckUpName } from '../../release-waves/check-ups.js';
import type { NewWave, ReleaseWave, ReleaseWaveId } from '../../release-waves/release-wave.js';
import { upsert } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

type WaveRecord = Stored<Omit<ReleaseWave, 'id'>, ReleaseWaveId>;

const schema = recordSchema('release_waves', {
  artistId: String,
  campaignId: String,
  instant: Date,
  zones: [String],
  version: Number,
  checkUps: partSchema({ sevenDays: Date, oneDay: Date, warmUp: Date }),
  finishedAt: Date,
});

/** Release waves in MongoDB, under `campaign@instant`. */
export class MongoReleaseWaveStore implements ReleaseWaveStore {
  readonly #waves: Model<WaveRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#waves = connection.model<WaveRecord>('ReleaseWave', schema);
  }

  async join({ id, artistId, campaignId, instant }: NewWave, zone: string): Promise<void> {
    const change = {
      $setOnInsert: { schemaVersion: 1, artistId, campaignId, instant, checkUps: noCheckUps },
      $addToSet: { zones: zone },
      $inc: { version: 1 },
      $set: { finishedAt: null },
    };
    await upsert(() => this.#waves.updateOne({ _id: id }, change, { upsert: true }));
  }

  async byId(id: ReleaseWaveId): Promise<ReleaseWave | null> {
    const record = await this.#waves.findById(id).lean<WaveRecord>();
    return record && toWave(record);
  }

  async open(): Promise<ReleaseWave[]> {
    const records = await this.#waves.find({ finishedAt: null }).lean<WaveRecord[]>();
    return records.map(toWave);
  }

  async markCheckUp(id: ReleaseWaveId, checkUp: CheckUpName, at: Date): Promise<boolean> {
    const field = `checkUps.${checkUp}`;
    const { matchedCount } = await this.#waves.updateOne({ _id: id, [field]: null }, { $set: { [field]: at } });
    return matchedCount === 1;
  }

  async finish(id: ReleaseWaveId, version: number, at: Date): Promise<boolean> {
    const open = { _id: id, version, finishedAt: null };
    const { matchedCount } = await this.#waves.updateOne(open, { $set: { finishedAt: at } });
    return matchedCount === 1 || this.#isFinished(id, version);
  }

  async #isFinished(id: ReleaseWaveId, version: number): Promise<boolean> {
    const wave = await this.byId(id);
    return wave?.version === version && wave.finishedAt !== null;
  }
}

function toWave(record: WaveRecord): ReleaseWave {
  const { _id: id, artistId, campaignId, instant, zones, version, finishedAt } = record;
  const { sevenDays, oneDay, warmUp } = record.checkUps;
  const checkUps = { sevenDays, oneDay, warmUp };
  return { id, artistId, campaignId, instant, zones: [...zones], version, checkUps, finishedAt };
}
