import { MongoDoubtfulMatchStore } from '../../core/adapters/mongo/mongo-doubtful-match-store.js';
import { InMemoryDoubtfulMatchStore } from '../doubles/in-memory-doubtful-match-store.js';
import { doubtfulMatchStoreContract } from './doubtful-match-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

doubtfulMatchStoreContract('in memory', async () => new InMemoryDoubtfulMatchStore());
doubtfulMatchStoreContract('MongoDB', database.empty(MongoDoubtfulMatchStore));
