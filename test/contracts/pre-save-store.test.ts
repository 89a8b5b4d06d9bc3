import { MongoPreSaveStore } from '../../core/adapters/mongo/mongo-pre-save-store.js';
import { InMemoryPreSaveStore } from '../doubles/in-memory-pre-save-store.js';
import { preSaveStoreContract } from './pre-save-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

preSaveStoreContract('in memory', async () => new InMemoryPreSaveStore());
preSaveStoreContract('MongoDB', database.empty(MongoPreSaveStore));
