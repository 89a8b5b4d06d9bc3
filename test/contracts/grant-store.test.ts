import { MongoGrantStore } from '../../core/adapters/mongo/mongo-grant-store.js';
import { InMemoryGrantStore } from '../doubles/in-memory-grant-store.js';
import { grantStoreContract } from './grant-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

grantStoreContract('in memory', async () => new InMemoryGrantStore());
grantStoreContract('MongoDB', database.empty(MongoGrantStore));
