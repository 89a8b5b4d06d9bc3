import { MongoTrackerStore } from '../../core/adapters/mongo/mongo-tracker-store.js';
import { InMemoryTrackerStore } from '../doubles/in-memory-tracker-store.js';
import { testDatabase } from './test-database.js';
import { trackerStoreContract } from './tracker-store-contract.js';

const database = testDatabase();

trackerStoreContract('in memory', async () => new InMemoryTrackerStore());
trackerStoreContract('MongoDB', database.empty(MongoTrackerStore));
