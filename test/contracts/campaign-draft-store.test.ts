import { MongoCampaignDraftStore } from '../../core/adapters/mongo/mongo-campaign-draft-store.js';
import { InMemoryCampaignDraftStore } from '../doubles/in-memory-campaign-draft-store.js';
import { campaignDraftStoreContract } from './campaign-draft-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

campaignDraftStoreContract('in memory', async () => new InMemoryCampaignDraftStore());
campaignDraftStoreContract('MongoDB', database.empty(MongoCampaignDraftStore));
