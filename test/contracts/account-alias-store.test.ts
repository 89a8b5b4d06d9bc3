import { MongoAccountAliasStore } from '../../core/adapters/mongo/mongo-account-alias-store.js';
import { InMemoryAccountAliasStore } from '../doubles/in-memory-account-alias-store.js';
import { accountAliasStoreContract } from './account-alias-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

accountAliasStoreContract('in memory', async () => new InMemoryAccountAliasStore());
accountAliasStoreContract('MongoDB', database.empty(MongoAccountAliasStore));
