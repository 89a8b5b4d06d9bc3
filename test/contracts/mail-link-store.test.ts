import { MongoMailLinkStore } from '../../core/adapters/mongo/mongo-mail-link-store.js';
import { InMemoryMailLinkStore } from '../doubles/in-memory-mail-link-store.js';
import { mailLinkStoreContract } from './mail-link-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

mailLinkStoreContract('in memory', async () => new InMemoryMailLinkStore());
mailLinkStoreContract('MongoDB', database.empty(MongoMailLinkStore));
