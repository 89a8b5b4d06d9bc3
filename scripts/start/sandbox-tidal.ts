import type { Configuration } from '../../core/wiring/configuration.js';
import type { World } from '../../sandbox/sandbox.js';
import { Sentence } from '../sentence.js';

/** Tells the sandbox's TIDAL where fans come back to, to the letter, as an operator would in TIDAL's dashboard. */
export async function registerAtTidal({ tidal, baseUrl }: Configuration, { services }: World): Promise<void> {
  const { apiUrl, credentials, control } = services.tidal;
  if (tidal?.apiUrl !== apiUrl) return;
  const response = await fetch(`${control}/apps/${credentials.clientId}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ redirectUris: [`${baseUrl}/oauth/tidal/callback`] }),
  });
  if (!response.ok) throw new Sentence(`The sandbox's TIDAL could not be told where we are: ${await response.text()}`);
}
