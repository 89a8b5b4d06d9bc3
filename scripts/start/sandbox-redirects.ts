import type { Configuration } from '../../core/wiring/configuration.js';
import type { World } from '../../sandbox/sandbox.js';
import { Sentence } from '../sentence.js';

/** Tells the sandbox's services that want it to the letter where fans come back to, as an operator would in their dashboards. */
export async function registerRedirects(
  { tidal, deezer, baseUrl }: Pick<Configuration, 'tidal' | 'deezer' | 'baseUrl'>,
  { services }: World,
): Promise<void> {
  const wanting = [
    { name: 'tidal', configured: tidal, simulated: services.tidal, app: services.tidal.credentials.clientId },
    { name: 'deezer', configured: deezer, simulated: services.deezer, app: services.deezer.credentials.appId },
  ];
  for (const { name, configured, simulated, app } of wanting) {
    if (configured?.apiUrl !== simulated.apiUrl) continue;
    const response = await fetch(`${simulated.control}/apps/${app}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ redirectUris: [`${baseUrl}/oauth/${name}/callback`] }),
    });
    if (!response.ok) {
      throw new Sentence(`The sandbox's ${name} could not be told where we are: ${await response.text()}`);
    }
  }
}
