import type { ScrubbedLog } from '../adapters/system/pino-log.js';
import { Secret } from '../secret.js';
import type { Configuration } from './configuration.js';

type Credentials = Pick<
  Configuration,
  | 'spotify'
  | 'appleMusic'
  | 'deezer'
  | 'tidal'
  | 'discord'
  | 'telegram'
  | 'whatsapp'
  | 'email'
  | 'mongodbUri'
  | 'sealingKeys'
>;

/** A credential that reaches the log by mistake is cut out of it: each one the configuration holds, and its parts. */
export function watchCredentials(
  { spotify, appleMusic, deezer, tidal, discord, telegram, whatsapp, email, mongodbUri, sealingKeys }: Credentials,
  log: Pick<ScrubbedLog, 'watch'>,
): void {
  // The whole address before the password in it: it would not be recognised without.
  const databaseSecrets = [mongodbUri, ...passwordsIn(mongodbUri)];
  const keys = sealingKeys.map(({ key }) => key);
  const cloud = whatsapp?.driver === 'cloud' ? whatsapp : undefined;
  const ofServices = [spotify?.clientSecret, appleMusic?.privateKey, deezer?.appSecret, tidal?.clientSecret];
  const ofPlatforms = [discord?.token, telegram?.token, telegram?.webhookSecret, email?.login?.password];
  const ofWhatsApp = [cloud?.token, cloud?.appSecret, cloud?.verifyToken];
  for (const secret of [...ofServices, ...ofPlatforms, ...ofWhatsApp, ...databaseSecrets, ...keys]) {
    if (secret) log.watch(secret);
  }
}

/** The password as it stands in the address, percent-encoded, and as the database knows it. */
function passwordsIn(uri: Secret): Secret[] {
  const written = /^mongodb(?:\+srv)?:\/\/[^:@/]*:([^@/]+)@/.exec(uri.reveal())?.[1];
  if (written === undefined) return [];
  return [new Secret(written), new Secret(decodeURIComponent(written))];
}
