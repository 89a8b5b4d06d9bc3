import { MongoMilestoneStore } from '../../core/adapters/mongo/mongo-milestone-store.js';
import { InMemoryMilestoneStore } from '../doubles/in-memory-milestone-store.js';
import { milestoneStoreContract } from './milestone-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

milestoneStoreContract('in memory', async () => new InMemoryMilestoneStore());
milestoneStoreContract('MongoDB', database.empty(MongoMilestoneStore));
