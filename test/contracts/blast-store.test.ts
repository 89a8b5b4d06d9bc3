import { MongoBlastStore } from '../../core/adapters/mongo/mongo-blast-store.js';
import { InMemoryBlastStore } from '../doubles/in-memory-blast-store.js';
import { blastStoreContract } from './blast-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

blastStoreContract('in memory', async () => new InMemoryBlastStore());
blastStoreContract('MongoDB', database.empty(MongoBlastStore));
