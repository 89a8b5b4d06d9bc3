import type { Model } from 'mongoose';
import type { InstallationSecret, InstallationSecretStore } from '../../grants/installation-secret-store.js';
import type { SealedEnvelope } from '../../ports/sealer.js';
import { isNew } from './insert.js';
import type { MongoDatabase } from './open-database.js';
import { recordSchema, type Stored } from './record.js';
import { sealedField, toEnvelope } from './sealed-field.js';

type SecretRecord = Stored<Pick<InstallationSecret, 'sealed'>>;

const schema = recordSchema('installation_secrets', { sealed: sealedField });

/** The installation's own secrets in MongoDB, under their names. */
export class MongoInstallationSecretStore implements InstallationSecretStore {
  readonly #secrets: Model<SecretRecord>;

  constructor({ connection }: MongoDatabase) {
    this.#secrets = connection.model<SecretRecord>('InstallationSecret', schema);
  }

  async byName(name: string): Promise<InstallationSecret | null> {
    const record = await this.#secrets.findById(name).lean<SecretRecord>();
    return record && toSecret(record);
  }

  async keep({ name, sealed }: InstallationSecret): Promise<InstallationSecret> {
    await isNew(this.#secrets.insertMany([{ _id: name, schemaVersion: 1, sealed }]));
    return (await this.byName(name)) ?? { name, sealed };
  }

  async all(): Promise<InstallationSecret[]> {
    return (await this.#secrets.find({}).lean<SecretRecord[]>()).map(toSecret);
  }

  async replace({ name, sealed: read }: InstallationSecret, sealed: SealedEnvelope): Promise<boolean> {
    const asRead = { _id: name, 'sealed.wrappedKey': read.wrappedKey };
    const { matchedCount } = await this.#secrets.updateOne(asRead, { $set: { sealed } });
    return matchedCount === 1;
  }
}

function toSecret({ _id: name, sealed }: SecretRecord): InstallationSecret {
  return { name, sealed: toEnvelope(sealed) };
}
