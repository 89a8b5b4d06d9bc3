import { MongoCommunityStore } from '../../core/adapters/mongo/mongo-community-store.js';
import { InMemoryCommunityStore } from '../doubles/in-memory-community-store.js';
import { communityStoreContract } from './community-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

communityStoreContract('in memory', async () => new InMemoryCommunityStore());
communityStoreContract('MongoDB', database.empty(MongoCommunityStore));
