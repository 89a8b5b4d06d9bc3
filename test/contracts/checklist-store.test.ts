import { MongoChecklistStore } from '../../core/adapters/mongo/mongo-checklist-store.js';
import { InMemoryChecklistStore } from '../doubles/in-memory-checklist-store.js';
import { checklistStoreContract } from './checklist-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

checklistStoreContract('in memory', async () => new InMemoryChecklistStore());
checklistStoreContract('MongoDB', database.empty(MongoChecklistStore));
