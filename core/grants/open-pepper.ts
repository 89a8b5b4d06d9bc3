import { EngineError } from '../errors.js';
import type { Random } from '../ports/random.js';
import type { SealContext, Sealer } from '../ports/sealer.js';
import { Secret } from '../secret.js';
import type { InstallationSecretStore } from './installation-secret-store.js';

const name = 'account-pepper';
const pepperLength = 32;

type PepperPorts = { installationSecrets: InstallationSecretStore; sealer: Sealer; random: Random };

/**
 * The pepper that this installation marks accounts with; it is drawn by whoever asks first. It is sealed under
 * `FRONTROW_KEYS` and not derived from them: keys are rotated, and no account is known again by another pepper.
 *
 * @throws Error with what to do next, if none of the keys opens it
 */
export async function openPepper({ installationSecrets, sealer, random }: PepperPorts): Promise<Secret> {
  const standing = (await installationSecrets.byName(name)) ?? (await installationSecrets.keep(draw(sealer, random)));
  try {
    return sealer.open(standing.sealed, secretContext(name));
  } catch (cause) {
    if (!(cause instanceof EngineError)) throw cause;
    throw new Error(
      `None of FRONTROW_KEYS opens this installation's own secret: it lies under the key "${standing.sealed.kid}". Put that key back, behind the first. docs/operating/keys.md says what to do if it is lost.`,
      { cause },
    );
  }
}

function draw(sealer: Sealer, random: Random) {
  const pepper = new Secret(Buffer.from(random.bytes(pepperLength)).toString('base64'));
  return { name, sealed: sealer.seal(pepper, secretContext(name)) };
}

/** What the envelope of an installation's secret is bound to. */
export function secretContext(secretName: string): SealContext {
  return ['installation', secretName];
}
