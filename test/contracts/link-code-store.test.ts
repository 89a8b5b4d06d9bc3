import { MongoLinkCodeStore } from '../../core/adapters/mongo/mongo-link-code-store.js';
import { InMemoryLinkCodeStore } from '../doubles/in-memory-link-code-store.js';
import { linkCodeStoreContract } from './link-code-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

linkCodeStoreContract('in memory', async () => new InMemoryLinkCodeStore());
linkCodeStoreContract('MongoDB', database.empty(MongoLinkCodeStore));
