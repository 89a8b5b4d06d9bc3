import { MongoInstallationSecretStore } from '../../core/adapters/mongo/mongo-installation-secret-store.js';
import { InMemoryInstallationSecretStore } from '../doubles/in-memory-installation-secret-store.js';
import { installationSecretStoreContract } from './installation-secret-store-contract.js';
import { testDatabase } from './test-database.js';

const database = testDatabase();

installationSecretStoreContract('in memory', async () => new InMemoryInstallationSecretStore());
installationSecretStoreContract('MongoDB', database.empty(MongoInstallationSecretStore));
