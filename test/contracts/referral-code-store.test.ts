import { MongoReferralCodeStore } from '../../core/adapters/mongo/mongo-referral-code-store.js';
import { InMemoryReferralCodeStore } from '../doubles/in-memory-referral-code-store.js';
import { referralCodeStoreContract } from './referral-code-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

referralCodeStoreContract('in memory', async () => new InMemoryReferralCodeStore());
referralCodeStoreContract('MongoDB', database.empty(MongoReferralCodeStore));
