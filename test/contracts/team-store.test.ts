import { MongoTeamStore } from '../../core/adapters/mongo/mongo-team-store.js';
import { InMemoryTeamStore } from '../doubles/in-memory-team-store.js';
import { teamStoreContract } from './team-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

teamStoreContract('in memory', async () => new InMemoryTeamStore());
teamStoreContract('MongoDB', database.empty(MongoTeamStore));
