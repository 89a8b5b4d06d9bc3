import { MongoPersonalLinkStore } from '../../core/adapters/mongo/mongo-personal-link-store.js';
import { InMemoryPersonalLinkStore } from '../doubles/in-memory-personal-link-store.js';
import { personalLinkStoreContract } from './personal-link-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

personalLinkStoreContract('in memory', async () => new InMemoryPersonalLinkStore());
personalLinkStoreContract('MongoDB', database.empty(MongoPersonalLinkStore));
