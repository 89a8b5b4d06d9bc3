import type { SealedEnvelope } from '../ports/sealer.js';

/** A secret of the installation itself, as it lies in the database. */
export type InstallationSecret = { name: string; sealed: SealedEnvelope };

/** Where the installation's own secrets are kept, each under its name. */
export interface InstallationSecretStore {
  byName(name: string): Promise<InstallationSecret | null>;
  /** Keeps a secret unless there is one of its name; answers the one that stands. Callers at once get the same answer. */
  keep(secret: InstallationSecret): Promise<InstallationSecret>;
  all(): Promise<InstallationSecret[]>;
  /** Puts an envelope in the place of the one that was read; false if it has been replaced meanwhile. */
  replace(read: InstallationSecret, sealed: SealedEnvelope): Promise<boolean>;
}
