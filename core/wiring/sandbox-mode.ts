import { z } from 'zod';
import { isLoopback } from '../adapters/system/loopback.js';
import { channels, type Channel } from '../fans/channel.js';
import { platforms } from '../fans/fan.js';
import { platformTitles } from '../fans/platform-titles.js';
import { directServiceNames, type DirectServiceName } from '../streaming/service-name.js';
import { EnvironmentReader, type Environment } from './environment.js';
import { kebab } from './kebab.js';
import type { VariableName } from './variables.js';

/** A service, a platform or the mail server that the sandbox can stand in for. */
export type Simulated = DirectServiceName | Channel;

const simulatable: readonly Simulated[] = [...directServiceNames, ...channels];

/** By which variable each is known to be configured, and by which its address. */
const marks: Record<Simulated, { credential: VariableName; addresses: readonly VariableName[] }> = {
  spotify: { credential: 'SPOTIFY_CLIENT_ID', addresses: ['SPOTIFY_ACCOUNTS_URL', 'SPOTIFY_API_URL'] },
  appleMusic: {
    credential: 'APPLE_MUSIC_KEY_ID',
    addresses: ['APPLE_MUSIC_API_URL', 'APPLE_MUSIC_MUSICKIT_URL'],
  },
  deezer: { credential: 'DEEZER_APP_ID', addresses: ['DEEZER_CONNECT_URL', 'DEEZER_API_URL'] },
  tidal: { credential: 'TIDAL_CLIENT_ID', addresses: ['TIDAL_LOGIN_URL', 'TIDAL_AUTH_URL', 'TIDAL_API_URL'] },
  discord: { credential: 'DISCORD_TOKEN', addresses: ['DISCORD_API_URL'] },
  telegram: { credential: 'TELEGRAM_TOKEN', addresses: ['TELEGRAM_API_URL'] },
  whatsapp: { credential: 'WHATSAPP_DRIVER', addresses: ['WHATSAPP_GRAPH_URL'] },
  email: { credential: 'SMTP_URL', addresses: ['SMTP_URL'] },
};

/** `apple-music`, `applemusic` and `appleMusic` are one, as is every other name in capitals. */
function isSpelling(typed: string, known: Simulated): boolean {
  return typed.replaceAll('-', '') === known.toLowerCase();
}

const sandboxNames = z.string().transform((text, context): Simulated[] => {
  const names = text.split(',').map((name) => name.trim().toLowerCase());
  if (names.includes('all')) return [...simulatable];
  const stranger = names.find((name) => !simulatable.some((known) => isSpelling(name, known)));
  if (stranger === undefined) return simulatable.filter((known) => names.some((name) => isSpelling(name, known)));
  const written = simulatable.map(kebab).join(', ');
  const message = `names ${JSON.stringify(stranger)}, which cannot be simulated: use ${written} or all`;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

/**
 * Which services and platforms the sandbox is to be started for: all when none is configured, else those that
 * `FRONTROW_SANDBOX` names. What has credentials and an address of its own is used as it is, wherever it is.
 *
 * @throws ConfigurationError if `FRONTROW_SANDBOX` is set in production or names a stranger, and if a real chat
 * platform would speak for a service on this machine that is not named there.
 */
export function resolveSandbox(environment: Environment): { simulated: Simulated[] } {
  const reader = new EnvironmentReader(environment);
  const production = reader.read('NODE_ENV', z.string()) === 'production';
  if (production && reader.isSet('FRONTROW_SANDBOX')) {
    reader.note('FRONTROW_SANDBOX', 'is refused in production: remove it, and configure the real services');
  }
  const named = reader.read('FRONTROW_SANDBOX', sandboxNames);
  const configured = simulatable.filter((name) => reader.isSet(marks[name].credential));
  noteRealBotForSimulatedService(reader, { named: named ?? [], configured });
  reader.throwIfAny();
  if (production) return { simulated: [] };
  return { simulated: named ?? (configured.length === 0 ? [...simulatable] : []) };
}

/** Real fans must not be sent to a service that keeps nothing, unless somebody has said so in as many words. */
function noteRealBotForSimulatedService(
  reader: EnvironmentReader,
  { named, configured }: { named: readonly Simulated[]; configured: readonly Simulated[] },
): void {
  const isOnThisMachine = (name: Simulated) =>
    marks[name].addresses.some((address) => isLocal(reader, address)) || (name === 'whatsapp' && isLedHere(reader));
  const isReal = (name: Simulated) => configured.includes(name) && !named.includes(name) && !isOnThisMachine(name);
  const realBot = platforms.find(isReal);
  const simulatedService = directServiceNames.find(
    (name) => configured.includes(name) && !named.includes(name) && isOnThisMachine(name),
  );
  if (!realBot || !simulatedService) return;
  const where = marks[simulatedService].addresses.join(' or ');
  reader.note(
    'FRONTROW_SANDBOX',
    `must name ${kebab(simulatedService)}: your real ${platformTitles[realBot]} bot would invite fans to a simulated service (${where} lies on this machine)`,
  );
}

/** The browser of WhatsApp Web is told to find its page on this machine. */
function isLedHere(reader: EnvironmentReader): boolean {
  return (reader.read('WHATSAPP_CHROME_ARGS', z.string()) ?? '').includes('MAP web.whatsapp.com:443 127.0.0.1:');
}

function isLocal(reader: EnvironmentReader, name: VariableName): boolean {
  const url = reader.read(name, z.string());
  return url !== undefined && URL.canParse(url) && isLoopback(new URL(url));
}
