import { MongoClickStore } from '../../core/adapters/mongo/mongo-click-store.js';
import { InMemoryClickStore } from '../doubles/in-memory-click-store.js';
import { clickStoreContract } from './click-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

clickStoreContract('in memory', async () => new InMemoryClickStore());
clickStoreContract('MongoDB', database.empty(MongoClickStore));
