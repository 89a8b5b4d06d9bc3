import { mongo, type Model } from 'mongoose';

const duplicateKey = 11_000;
/** Few enough that one command ends within a driver's patience on a slow engine. */
const atATime = 100;

/** True for the error of a key, or a value of a unique index, that is there already. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === duplicateKey;
}

/** Waits for an insert; false if its key, or a value that must be unique, was there already and nothing was kept. */
export async function isNew(insert: Promise<unknown>): Promise<boolean> {
  try {
    await insert;
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** Waits for an unordered insert of many, some of which may be there already; those stay as they are. */
export async function missingOnes(insert: Promise<unknown>): Promise<void> {
  try {
    await insert;
  } catch (error) {
    if (!isOnlyDuplicates(error)) throw error;
  }
}

/** Inserts many whole records, a hundred at a time; those whose keys are there already stay as they are. */
export async function insertMissing<Record>(model: Model<Record>, records: readonly Record[]): Promise<void> {
  for (let start = 0; start < records.length; start += atATime) {
    const part = records.slice(start, start + atATime);
    await missingOnes(model.insertMany(part, { ordered: false, lean: true }));
  }
}

/** Two upserts of one new key at once can both try to insert it: the one that fails is done again, and finds the other's. */
export async function upsert(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await write();
  }
}

function isOnlyDuplicates(error: unknown): boolean {
  if (!(error instanceof mongo.MongoBulkWriteError) || error.result.getWriteConcernError()) return false;
  return [error.writeErrors].flat().every(({ code }) => code === duplicateKey);
}
