import { MongoTeamInvitationStore } from '../../core/adapters/mongo/mongo-team-invitation-store.js';
import { InMemoryTeamInvitationStore } from '../doubles/in-memory-team-invitation-store.js';
import { teamInvitationStoreContract } from './team-invitation-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

teamInvitationStoreContract('in memory', async () => new InMemoryTeamInvitationStore());
teamInvitationStoreContract('MongoDB', database.empty(MongoTeamInvitationStore));
