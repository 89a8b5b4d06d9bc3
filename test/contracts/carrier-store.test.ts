import { MongoCarrierStore } from '../../core/adapters/mongo/mongo-carrier-store.js';
import { InMemoryCarrierStore } from '../doubles/in-memory-carrier-store.js';
import { carrierStoreContract } from './carrier-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

carrierStoreContract('in memory', async () => new InMemoryCarrierStore());
carrierStoreContract('MongoDB', database.empty(MongoCarrierStore));
