import { MongoReleaseWaveStore } from '../../core/adapters/mongo/mongo-release-wave-store.js';
import { InMemoryReleaseWaveStore } from '../doubles/in-memory-release-wave-store.js';
import { releaseWaveStoreContract } from './release-wave-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

releaseWaveStoreContract('in memory', async () => new InMemoryReleaseWaveStore());
releaseWaveStoreContract('MongoDB', database.empty(MongoReleaseWaveStore));
