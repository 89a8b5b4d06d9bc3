import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import { sealContext } from '../pre-saves/authorization.js';
import { changeGrant } from './change-grant.js';
import type { Grant } from './grant.js';
import type { InstallationSecret } from './installation-secret-store.js';
import { secretContext } from './open-pepper.js';
import { grantContext } from './seal-grant.js';

/** What a rotation has done. */
export type KeyRotation = {
  /** Sealed values looked at: grants, sign-ins under way and the installation's own secrets. */
  looked: number;
  /** Those that lay under another key and are under the first now. */
  rewrapped: number;
  /** Ids of those that no listed key opens: they stay as they are. */
  unreadable: string[];
};

type KeyPorts = Pick<Ports, 'grants' | 'authorizations' | 'installationSecrets' | 'sealer' | 'log'>;

/**
 * Brings everything sealed under the first of the installation's keys. Runs beside the workers: a grant that is
 * renewed meanwhile is read again and never put back. Safe to be killed and run again: what is done stays done.
 */
export async function rotateKeys(onProgress: (rotation: KeyRotation) => void, ports: KeyPorts): Promise<KeyRotation> {
  const rotation: KeyRotation = { looked: 0, rewrapped: 0, unreadable: [] };
  for await (const grant of ports.grants.living()) {
    await count(rotation, { id: grant.id, rewrap: () => rewrapGrant(grant, ports) }, ports);
    onProgress(rotation);
  }
  for await (const { stateHash, service, codeVerifier } of ports.authorizations.unused()) {
    const rewrap = async () => {
      const rewrapped = ports.sealer.rewrap(codeVerifier, sealContext({ stateHash, service }));
      if (rewrapped.wrappedKey === codeVerifier.wrappedKey) return false;
      return ports.authorizations.replaceVerifier(stateHash, codeVerifier, rewrapped);
    };
    await count(rotation, { id: stateHash, rewrap }, ports);
    onProgress(rotation);
  }
  for (const secret of await ports.installationSecrets.all()) {
    await count(rotation, { id: secret.name, rewrap: () => rewrapSecret(secret, ports) }, ports);
    onProgress(rotation);
  }
  return rotation;
}

async function rewrapGrant(read: Grant, ports: KeyPorts): Promise<boolean> {
  const rewrapped = (standing: Grant) => {
    if (!standing.sealed) return null;
    const sealed = ports.sealer.rewrap(standing.sealed, grantContext(standing));
    return sealed.wrappedKey === standing.sealed.wrappedKey ? null : { sealed };
  };
  const change = rewrapped(read);
  if (!change) return false;
  if (await ports.grants.amend({ ...read, ...change, version: read.version + 1 })) return true;
  // Somebody has changed it since its page was read: theirs is what is wrapped.
  return (await changeGrant(read.id, rewrapped, ports)) !== null;
}

async function rewrapSecret(secret: InstallationSecret, ports: KeyPorts): Promise<boolean> {
  const rewrapped = ports.sealer.rewrap(secret.sealed, secretContext(secret.name));
  if (rewrapped.wrappedKey === secret.sealed.wrappedKey) return false;
  return ports.installationSecrets.replace(secret, rewrapped);
}

async function count(
  rotation: KeyRotation,
  { id, rewrap }: { id: string; rewrap: () => Promise<boolean> },
  { log }: Pick<Ports, 'log'>,
): Promise<void> {
  rotation.looked += 1;
  try {
    if (await rewrap()) rotation.rewrapped += 1;
  } catch (error) {
    if (!(error instanceof EngineError) || error.code !== 'grant-unreadable') throw error;
    log.warn('A sealed value is opened by none of the keys.', { id, error });
    rotation.unreadable.push(id);
  }
}

/** How many sealed values lie under each key id. */
export async function countByKey(ports: Omit<KeyPorts, 'sealer' | 'log'>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const add = (kid: string) => counts.set(kid, (counts.get(kid) ?? 0) + 1);
  for await (const { sealed } of ports.grants.living()) if (sealed) add(sealed.kid);
  for await (const { codeVerifier } of ports.authorizations.unused()) add(codeVerifier.kid);
  for (const { sealed } of await ports.installationSecrets.all()) add(sealed.kid);
  return counts;
}
