import { MongoDetailsProposalStore } from '../../core/adapters/mongo/mongo-details-proposal-store.js';
import { InMemoryDetailsProposalStore } from '../doubles/in-memory-details-proposal-store.js';
import { detailsProposalStoreContract } from './details-proposal-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

detailsProposalStoreContract('in memory', async () => new InMemoryDetailsProposalStore());
detailsProposalStoreContract('MongoDB', database.empty(MongoDetailsProposalStore));
