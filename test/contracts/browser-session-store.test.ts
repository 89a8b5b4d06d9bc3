import { MongoBrowserSessionStore } from '../../core/adapters/mongo/mongo-browser-session-store.js';
import { InMemoryBrowserSessionStore } from '../doubles/in-memory-browser-session-store.js';
import { browserSessionStoreContract } from './browser-session-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

browserSessionStoreContract('in memory', async () => new InMemoryBrowserSessionStore());
browserSessionStoreContract('MongoDB', database.empty(MongoBrowserSessionStore));
