import { MongoArtistStore } from '../../core/adapters/mongo/mongo-artist-store.js';
import { InMemoryArtistStore } from '../doubles/in-memory-artist-store.js';
import { artistStoreContract } from './artist-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

artistStoreContract('in memory', async () => new InMemoryArtistStore());
artistStoreContract('MongoDB', database.empty(MongoArtistStore));
