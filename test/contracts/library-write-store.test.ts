import { MongoLibraryWriteStore } from '../../core/adapters/mongo/mongo-library-write-store.js';
import { InMemoryLibraryWriteStore } from '../doubles/in-memory-library-write-store.js';
import { libraryWriteStoreContract } from './library-write-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

libraryWriteStoreContract('in memory', async () => new InMemoryLibraryWriteStore());
libraryWriteStoreContract('MongoDB', database.empty(MongoLibraryWriteStore));
