import type { InstallationSecret, InstallationSecretStore } from '../../core/grants/installation-secret-store.js';
import type { SealedEnvelope } from '../../core/ports/sealer.js';
import { Kept } from './kept.js';

export class InMemoryInstallationSecretStore implements InstallationSecretStore {
  readonly #secrets = new Kept<InstallationSecret>();

  async byName(name: string): Promise<InstallationSecret | null> {
    return this.#secrets.get(name);
  }

  async keep(secret: InstallationSecret): Promise<InstallationSecret> {
    this.#secrets.insert(secret.name, secret);
    return this.#secrets.get(secret.name) ?? secret;
  }

  async all(): Promise<InstallationSecret[]> {
    return this.#secrets.filter(() => true);
  }

  async replace({ name, sealed: read }: InstallationSecret, sealed: SealedEnvelope): Promise<boolean> {
    return this.#secrets.update(name, (kept) => kept.sealed.wrappedKey === read.wrappedKey, { sealed });
  }
}
