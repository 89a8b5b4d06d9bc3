import { MongoMailAddressStore } from '../../core/adapters/mongo/mongo-mail-address-store.js';
import { InMemoryMailAddressStore } from '../doubles/in-memory-mail-address-store.js';
import { mailAddressStoreContract } from './mail-address-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

mailAddressStoreContract('in memory', async () => new InMemoryMailAddressStore());
mailAddressStoreContract('MongoDB', database.empty(MongoMailAddressStore));
