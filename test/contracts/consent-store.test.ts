import { MongoConsentStore } from '../../core/adapters/mongo/mongo-consent-store.js';
import { InMemoryConsentStore } from '../doubles/in-memory-consent-store.js';
import { consentStoreContract } from './consent-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

consentStoreContract('in memory', async () => new InMemoryConsentStore());
consentStoreContract('MongoDB', database.empty(MongoConsentStore));
