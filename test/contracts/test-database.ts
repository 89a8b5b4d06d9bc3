import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import { migrate } from '../../core/adapters/mongo/migrate.js';
import { openDatabase, type MongoDatabase } from '../../core/adapters/mongo/open-database.js';
import { createSealer } from '../../core/adapters/system/envelope-sealer.js';
import { systemRandom } from '../../core/adapters/system/system-random.js';
import { Secret } from '../../core/secret.js';
import type { OpenStore } from './open-store.js';

/** A MongoDB database of its own for one test file: migrated before its first test, dropped after its last. */
export type TestDatabase = {
  /** Only within a test. */
  opened(): MongoDatabase;
  /** Opens a store of this class with nothing in it. */
  empty<Store>(StoreClass: new (database: MongoDatabase) => Store): OpenStore<Store>;
};

/** Where the tests' MongoDB is. @throws Error if it is nowhere. */
export function testDatabaseUri(): string {
  const uri = process.env['MONGODB_URI'];
  if (!uri)
    throw new Error('MONGODB_URI is not set: run the tests by `npm test`, which brings a database up and sets it.');
  return uri;
}

/** Leaves nothing of the database that a test has made at this URI. */
export async function dropDatabaseAt(uri: string): Promise<void> {
  await dropAndClose(await openDatabase(uri));
}

/** Each collection by itself: all at once has taken longer, on a busy machine, than a connection waits for an answer. */
async function dropAndClose(database: MongoDatabase): Promise<void> {
  for (const collection of await database.native().collections()) await collection.drop();
  await database.native().dropDatabase();
  await database.close();
}

/** What seals in tests that look at nothing sealed. */
export const testSealer = createSealer(
  [{ kid: 'test', key: new Secret(Buffer.alloc(32, 7).toString('base64')) }],
  systemRandom(),
);

export function testDatabase(): TestDatabase {
  let database: MongoDatabase | undefined;

  beforeAll(async () => {
    database = await openDatabase(testDatabaseUri(), {
      databaseName: `frontrow-test-${randomBytes(6).toString('hex')}`,
    });
    await migrate(database, testSealer);
  });

  afterAll(async () => {
    if (database) await dropAndClose(database);
  });

  const opened = () => {
    if (!database) throw new Error('The test database is open only within a test.');
    return database;
  };
  return {
    opened,
    empty: (StoreClass) => async () => {
      await emptyAll(opened());
      return new StoreClass(opened());
    },
  };
}

async function emptyAll(database: MongoDatabase): Promise<void> {
  for (const { name } of await database.native().listCollections().toArray()) {
    await database.native().collection(name).deleteMany({});
  }
}
