import { MongoCampaignStore } from '../../core/adapters/mongo/mongo-campaign-store.js';
import { InMemoryCampaignStore } from '../doubles/in-memory-campaign-store.js';
import { campaignStoreContract } from './campaign-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

campaignStoreContract('in memory', async () => new InMemoryCampaignStore());
campaignStoreContract('MongoDB', database.empty(MongoCampaignStore));
