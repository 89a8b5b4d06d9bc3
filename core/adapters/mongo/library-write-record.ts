import type { LibraryWrite, LibraryWriteId } from '../../library-writes/library-write.js';
import { outboxField, toOutbox } from './outbox-field.js';
import { partSchema, recordSchema, type Stored } from './record.js';

/** A library write as it lies in the database. */
export type WriteRecord = Stored<Omit<LibraryWrite, 'id'>, LibraryWriteId>;

/** The collection `library_writes`. */
export const writeSchema = recordSchema('library_writes', {
  preSaveId: String,
  artistId: String,
  campaignId: String,
  fanId: String,
  service: String,
  item: String,
  waveId: String,
  state: String,
  zone: String,
  dueAt: Date,
  nextTryAt: Date,
  scheduleVersion: Number,
  attempt: Number,
  leaseUntil: Date,
  acceptedAt: Date,
  verifiedAt: Date,
  saveSent: Boolean,
  ghosts: Number,
  lastFailure: partSchema({ reason: String, at: Date }),
  outbox: outboxField,
});

/** Reads a library write back, field by field. */
export function toLibraryWrite(record: WriteRecord): LibraryWrite {
  const { lastFailure } = record;
  return {
    id: record._id,
    preSaveId: record.preSaveId,
    artistId: record.artistId,
    campaignId: record.campaignId,
    fanId: record.fanId,
    service: record.service,
    item: record.item,
    waveId: record.waveId,
    state: record.state,
    zone: record.zone,
    dueAt: record.dueAt,
    nextTryAt: record.nextTryAt,
    scheduleVersion: record.scheduleVersion,
    attempt: record.attempt,
    leaseUntil: record.leaseUntil,
    acceptedAt: record.acceptedAt,
    verifiedAt: record.verifiedAt,
    saveSent: record.saveSent,
    ghosts: record.ghosts,
    lastFailure: lastFailure && { reason: lastFailure.reason, at: lastFailure.at },
    outbox: toOutbox(record.outbox),
  };
}
