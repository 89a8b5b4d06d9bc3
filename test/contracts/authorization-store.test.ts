import { MongoAuthorizationStore } from '../../core/adapters/mongo/mongo-authorization-store.js';
import { InMemoryAuthorizationStore } from '../doubles/in-memory-authorization-store.js';
import { authorizationStoreContract } from './authorization-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

authorizationStoreContract('in memory', async () => new InMemoryAuthorizationStore());
authorizationStoreContract('MongoDB', database.empty(MongoAuthorizationStore));
