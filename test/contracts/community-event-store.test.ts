import { MongoCommunityEventStore } from '../../core/adapters/mongo/mongo-community-event-store.js';
import { InMemoryCommunityEventStore } from '../doubles/in-memory-community-event-store.js';
import { communityEventStoreContract } from './community-event-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

communityEventStoreContract('in memory', async () => new InMemoryCommunityEventStore());
communityEventStoreContract('MongoDB', database.empty(MongoCommunityEventStore));
