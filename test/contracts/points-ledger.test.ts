import { MongoPointsLedger } from '../../core/adapters/mongo/mongo-points-ledger.js';
import { InMemoryPointsLedger } from '../doubles/in-memory-points-ledger.js';
import { pointsLedgerContract } from './points-ledger-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

pointsLedgerContract('in memory', async () => new InMemoryPointsLedger());
pointsLedgerContract('MongoDB', database.empty(MongoPointsLedger));
