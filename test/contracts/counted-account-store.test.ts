import { MongoCountedAccountStore } from '../../core/adapters/mongo/mongo-counted-account-store.js';
import { InMemoryCountedAccountStore } from '../doubles/in-memory-counted-account-store.js';
import { countedAccountStoreContract } from './counted-account-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

countedAccountStoreContract('in memory', async () => new InMemoryCountedAccountStore());
countedAccountStoreContract('MongoDB', database.empty(MongoCountedAccountStore));
