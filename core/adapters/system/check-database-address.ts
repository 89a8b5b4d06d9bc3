import { MongoClient } from 'mongodb';

/** What is wrong with a `MONGODB_URI`, in the driver's words, or `undefined`. Connects to nothing. */
export function checkDatabaseAddress(uri: string): string | undefined {
  try {
    const { writeConcern } = new MongoClient(uri);
    if (writeConcern?.w === 0) return 'w=0 loses writes without a word: leave it out';
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
