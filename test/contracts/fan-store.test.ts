import { MongoFanStore } from '../../core/adapters/mongo/mongo-fan-store.js';
import { InMemoryFanStore } from '../doubles/in-memory-fan-store.js';
import { fanStoreContract } from './fan-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

fanStoreContract('in memory', async () => new InMemoryFanStore());
fanStoreContract('MongoDB', database.empty(MongoFanStore));
