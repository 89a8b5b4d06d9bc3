import { MongoAuditStore } from '../../core/adapters/mongo/mongo-audit-store.js';
import { InMemoryAuditStore } from '../doubles/in-memory-audit-store.js';
import { auditStoreContract } from './audit-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

auditStoreContract('in memory', async () => new InMemoryAuditStore());
auditStoreContract('MongoDB', database.empty(MongoAuditStore));
