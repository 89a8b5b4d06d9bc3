import { MongoFanMergeStore } from '../../core/adapters/mongo/mongo-fan-merge-store.js';
import { InMemoryFanMergeStore } from '../doubles/in-memory-fan-merge-store.js';
import { fanMergeStoreContract } from './fan-merge-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

fanMergeStoreContract('in memory', async () => new InMemoryFanMergeStore());
fanMergeStoreContract('MongoDB', database.empty(MongoFanMergeStore));
