import type { LibraryWrite, LibraryWriteId } from '../../library-writes/library-write.js';
import { outboxField, toOutbox } from './outbox-field.js';
import { partSchema, recordSchema, type Stored } from './record.js';

/** A library write as it lies in the database. `claim`: the mark of whoever claimed it last. */
export type WriteRecord = Stored<Omit<LibraryWrite, 'id'> & { claim: string | null }, LibraryWriteId>;

/** The collection `library_writes`. */
export const writeSchema = recordSchema('library_writes', {
  preSaveId: String,
  artistId: String,
  campaignId: String,
  fanId: String,
  service: String,
  item: String,
  waveId: String,
  shard: Number,
  state: String,
  zone: String,
  dueAt: Date,
  nextTryAt: Date,
  scheduleVersion: Number,
  promisedAt: Date,
  attempt: Number,
  leaseUntil: Date,
  acceptedAt: Date,
  verifiedAt: Date,
  lookAgainAt: Date,
  lastLook: partSchema({ at: Date, present: Boolean }),
  itemUri: String,
  saveSent: Boolean,
  ghosts: Number,
  unclearInARow: Number,
  lastFailure: partSchema({ reason: String, at: Date }),
  outbox: outboxField,
  claim: String,
});

/** A write as it is kept when it is new. */
export function toWriteRecord({ id, ...write }: LibraryWrite): WriteRecord {
  return { _id: id, schemaVersion: 1, ...write, claim: null };
}

/** Reads a library write back, field by field. */
export function toLibraryWrite(record: WriteRecord): LibraryWrite {
  const { lastFailure, lastLook } = record;
  return {
    id: record._id,
    preSaveId: record.preSaveId,
    artistId: record.artistId,
    campaignId: record.campaignId,
    fanId: record.fanId,
    service: record.service,
    item: record.item,
    waveId: record.waveId,
    shard: record.shard,
    state: record.state,
    zone: record.zone,
    dueAt: record.dueAt,
    nextTryAt: record.nextTryAt,
    scheduleVersion: record.scheduleVersion,
    promisedAt: record.promisedAt,
    attempt: record.attempt,
    leaseUntil: record.leaseUntil,
    acceptedAt: record.acceptedAt,
    verifiedAt: record.verifiedAt,
    lookAgainAt: record.lookAgainAt,
    lastLook: lastLook && { at: lastLook.at, present: lastLook.present },
    itemUri: record.itemUri,
    saveSent: record.saveSent,
    ghosts: record.ghosts,
    unclearInARow: record.unclearInARow,
    lastFailure: lastFailure && { reason: lastFailure.reason, at: lastFailure.at },
    outbox: toOutbox(record.outbox),
  };
}
