import type { Model } from 'mongoose';
import type { GateState } from '../../outbound-gate/gate-state.js';
import type { GateStore } from '../../outbound-gate/gate-store.js';
import { isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { partSchema, recordSchema, type Stored } from './record.js';

type GateRecord = Stored<Omit<GateState, 'key'>>;

const schema = recordSchema('outbound_gates', {
  version: Number,
  limit: Number,
  goodLimit: Number,
  limitChangedAt: Date,
  closed: partSchema({ until: Date, because: String }),
  closedInARow: Number,
  slices: [partSchema({ startMs: Number, granted: Number, retries: Number, passedFans: Number, failedFans: Number })],
});

/** Outbound gates in MongoDB, under `service:app`. */
export class MongoGateStore implements GateStore {
  readonly #gates: Model<GateRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#gates = connection.model<GateRecord>('OutboundGate', schema);
  }

  async byKey(key: string): Promise<GateState | null> {
    const record = await this.#gates.findById(key).lean<GateRecord>();
    return record && toGate(record);
  }

  async replace({ key, ...gate }: GateState): Promise<boolean> {
    const record: GateRecord = { _id: key, schemaVersion: 1, ...gate };
    if (gate.version === 1) return isNew(this.#gates.insertMany([record]));
    const { matchedCount } = await this.#gates.replaceOne({ _id: key, version: gate.version - 1 }, record);
    return matchedCount === 1;
  }
}

function toGate(record: GateRecord): GateState {
  const { closed } = record;
  return {
    key: record._id,
    version: record.version,
    limit: record.limit,
    goodLimit: record.goodLimit,
    limitChangedAt: record.limitChangedAt,
    closed: closed && { until: closed.until, because: closed.because },
    closedInARow: record.closedInARow,
    slices: record.slices.map(({ startMs, granted, retries, passedFans, failedFans }) => ({
      startMs,
      granted,
      retries,
      passedFans,
      failedFans,
    })),
  };
}
