import { MongoResolutionStore } from '../../core/adapters/mongo/mongo-resolution-store.js';
import { InMemoryResolutionStore } from '../doubles/in-memory-resolution-store.js';
import { resolutionStoreContract } from './resolution-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

resolutionStoreContract('in memory', async () => new InMemoryResolutionStore());
resolutionStoreContract('MongoDB', database.empty(MongoResolutionStore));
