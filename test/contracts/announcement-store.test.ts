import { MongoAnnouncementStore } from '../../core/adapters/mongo/mongo-announcement-store.js';
import { InMemoryAnnouncementStore } from '../doubles/in-memory-announcement-store.js';
import { announcementStoreContract } from './announcement-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

announcementStoreContract('in memory', async () => new InMemoryAnnouncementStore());
announcementStoreContract('MongoDB', database.empty(MongoAnnouncementStore));
