import type { Configuration } from '../../core/wiring/configuration.js';
import type { World } from '../../sandbox/sandbox.js';
import { Sentence } from '../sentence.js';

type Home = Pick<Configuration, 'baseUrl'> & { readonly deezer?: { readonly apiUrl: string } | undefined };

/** Tells the sandbox's Deezer where fans come back to, to the letter, as an operator once did in Deezer's developer portal. */
export async function registerAtDeezer({ deezer, baseUrl }: Home, { services }: World): Promise<void> {
  const { apiUrl, credentials, control } = services.deezer;
  if (deezer?.apiUrl !== apiUrl) return;
  const response = await fetch(`${control}/apps/${credentials.appId}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ redirectUris: [`${baseUrl}/oauth/deezer/callback`] }),
  });
  if (!response.ok) throw new Sentence(`The sandbox's Deezer could not be told where we are: ${await response.text()}`);
}
