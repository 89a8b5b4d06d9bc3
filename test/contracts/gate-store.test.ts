import { MongoGateStore } from '../../core/adapters/mongo/mongo-gate-store.js';
import { InMemoryGateStore } from '../doubles/in-memory-gate-store.js';
import { gateStoreContract } from './gate-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

gateStoreContract('in memory', async () => new InMemoryGateStore());
gateStoreContract('MongoDB', database.empty(MongoGateStore));
