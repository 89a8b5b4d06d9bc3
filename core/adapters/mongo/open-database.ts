import { createConnection, type Connection, type mongo } from 'mongoose';
import { z } from 'zod';
import { Secret } from '../../secret.js';

/** An open MongoDB database: what the stores of this folder are made from. */
export interface MongoDatabase {
  /** For the stores of this folder only. */
  readonly connection: Connection;
  /** The driver's own handle on the same database and the same connections, for Agenda. */
  native(): mongo.Db;
  /** @throws The driver's error, after at most five seconds, if the database does not answer. */
  ping(): Promise<void>;
  /** The database's own clock, as it answers `hello` with it. */
  localTime(): Promise<Date>;
  /** Ends all connections. Nothing of this database works after it. */
  close(): Promise<void>;
}

/** How the database is opened. */
export type OpenDatabaseOptions = {
  /** The database to use, whatever the URI says. Without it: the URI's, or `frontrow` if it names none. */
  databaseName?: string;
};

const answerWithinMs = 5_000;
const helloAnswer = z.object({ localTime: z.date() });

/**
 * Connects, and waits until the database answers. Every write is acknowledged by a majority;
 * an operation fails, rather than waits, while no database answers for five seconds.
 *
 * @throws Error with what to do next, if no database answers; its cause is the driver's.
 */
export async function openDatabase(uri: Secret | string, options: OpenDatabaseOptions = {}): Promise<MongoDatabase> {
  const revealed = uri instanceof Secret ? uri.reveal() : uri;
  const connection = createConnection(revealed, {
    dbName: options.databaseName ?? databaseNameIn(revealed) ?? 'frontrow',
    appName: 'frontrow',
    writeConcern: { w: 'majority' },
    serverSelectionTimeoutMS: answerWithinMs,
    connectTimeoutMS: answerWithinMs,
    waitQueueTimeoutMS: answerWithinMs,
    socketTimeoutMS: 60_000,
    maxPoolSize: 50,
    autoIndex: false,
    autoCreate: false,
    bufferCommands: false,
  });
  try {
    await connection.asPromise();
  } catch (cause) {
    await connection.close();
    throw new Error('The database does not answer. Start MongoDB, or correct MONGODB_URI, and try again.', { cause });
  }
  return mongoDatabase(connection);
}

function mongoDatabase(connection: Connection): MongoDatabase {
  const native = () => {
    if (!connection.db) throw new Error('The database was closed: open it again before using it.');
    return connection.db;
  };
  return {
    connection,
    native,
    async ping() {
      await native().command({ ping: 1 });
    },
    async localTime() {
      return helloAnswer.parse(await native().command({ hello: 1 })).localTime;
    },
    close: () => connection.close(),
  };
}

/** A URI can list several hosts, which `URL` does not read. */
function databaseNameIn(uri: string): string | undefined {
  return /^mongodb(?:\+srv)?:\/\/[^/]+\/(?<name>[^?]+)/.exec(uri)?.groups?.['name'];
}
