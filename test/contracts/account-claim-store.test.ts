import { MongoAccountClaimStore } from '../../core/adapters/mongo/mongo-account-claim-store.js';
import { InMemoryAccountClaimStore } from '../doubles/in-memory-account-claim-store.js';
import { accountClaimStoreContract } from './account-claim-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

accountClaimStoreContract('in memory', async () => new InMemoryAccountClaimStore());
accountClaimStoreContract('MongoDB', database.empty(MongoAccountClaimStore));
