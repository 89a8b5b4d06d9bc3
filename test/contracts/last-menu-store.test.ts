import { MongoLastMenuStore } from '../../core/adapters/mongo/mongo-last-menu-store.js';
import { InMemoryLastMenuStore } from '../doubles/in-memory-last-menu-store.js';
import { lastMenuStoreContract } from './last-menu-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

lastMenuStoreContract('in memory', async () => new InMemoryLastMenuStore());
lastMenuStoreContract('MongoDB', database.empty(MongoLastMenuStore));
