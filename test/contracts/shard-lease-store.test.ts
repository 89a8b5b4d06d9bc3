import { MongoShardLeaseStore } from '../../core/adapters/mongo/mongo-shard-lease-store.js';
import { InMemoryShardLeaseStore } from '../doubles/in-memory-shard-lease-store.js';
import { shardLeaseStoreContract } from './shard-lease-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

shardLeaseStoreContract('in memory', async () => new InMemoryShardLeaseStore());
shardLeaseStoreContract('MongoDB', database.empty(MongoShardLeaseStore));
