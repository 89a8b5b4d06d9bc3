import { isIP } from 'node:net';
import { z } from 'zod';
import { checkDatabaseAddress } from '../adapters/system/check-database-address.js';
import type { SealingKeys } from '../adapters/system/envelope-sealer.js';
import { isLoopback } from '../adapters/system/loopback.js';
import type { LogLevel } from '../adapters/system/pino-log.js';
import { Secret } from '../secret.js';
import { readAppleMusic, type AppleMusicConfiguration } from './apple-music-configuration.js';
import { clockAddress, publicOrigin, serviceAddress } from './addresses.js';
import { ConfigurationError, type ConfigurationProblem } from './configuration-error.js';
import { credential } from './credentials.js';
import { readDeezer, type DeezerConfiguration } from './deezer-configuration.js';
import { readEmail, type EmailConfiguration } from './email-configuration.js';
import { EnvironmentReader, type Environment } from './environment.js';
import { resolveSandbox } from './sandbox-mode.js';
import { sealingKeys } from './sealing-keys.js';
import { readSpotify, type SpotifyConfiguration } from './spotify-configuration.js';
import { noteUncallable, readTelegram, type TelegramConfiguration } from './telegram-configuration.js';
import { readTidal, type TidalConfiguration } from './tidal-configuration.js';
import { wholeNumber } from './whole-number.js';
import { readWhatsApp, type WhatsAppConfiguration } from './whatsapp-configuration.js';

const roles = ['web', 'worker', 'bots'] as const;
/** What a process does. */
export type Role = (typeof roles)[number];

/** Discord, as an operator's bot may use it. */
export type DiscordConfiguration = { token: Secret; applicationId: string; apiUrl: string };

/** What the environment says, parsed. URLs have no slash at their end. */
export type Configuration = {
  production: boolean;
  port: number;
  /** Origin under which browsers reach us. */
  baseUrl: string;
  /** The address to listen on; without it, one that fits the base URL. */
  listenHost?: string;
  trustedProxyHops: number;
  mongodbUri: Secret;
  sealingKeys: SealingKeys;
  logLevel: LogLevel;
  /** Where platforms call us; without it none does. */
  botsPort?: number;
  /** Where `/metrics` is served; not at all without it. */
  metricsPort?: number;
  roles: readonly Role[];
  /** City databases; without it those of the optional package, if it is installed. */
  cityDatabase?: readonly string[];
  /** The sandbox's movable calendar. */
  clockUrl?: string;
  spotify?: SpotifyConfiguration;
  appleMusic?: AppleMusicConfiguration;
  deezer?: DeezerConfiguration;
  tidal?: TidalConfiguration;
  discord?: DiscordConfiguration;
  telegram?: TelegramConfiguration;
  whatsapp?: WhatsAppConfiguration;
  email?: EmailConfiguration;
};

const nodeEnv = z.enum(['production', 'development', 'test'], 'must be production, development or test');
const port = wholeNumber(1, 65_535, 'must be a port from 1 to 65535');
const listenHost = z
  .string()
  .refine((text) => isIP(text) !== 0, 'must be an IP address of this machine, such as 0.0.0.0');
const hops = wholeNumber(0, 10, 'must be the number of your reverse proxies, from 0 to 10');
const logLevel = z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent');
const snowflake = z.string().regex(/^\d{15,20}$/, 'must be the number shown as Application ID');
const botToken = credential
  .refine((text) => !/^Bot\b/i.test(text), 'must be the token alone, without the word Bot')
  .transform((text) => new Secret(text));
const roleList = z
  .string()
  .transform((text) => text.split(',').map((role) => role.trim()))
  .pipe(z.array(z.enum(roles, `must list some of ${roles.join(',')}`)));
const fileList = z.string().transform((text) => text.split(',').map((file) => file.trim()));
const databaseAddress = z.string().transform((text, context): Secret => {
  const problem = checkDatabaseAddress(text);
  if (problem !== undefined) context.addIssue({ code: 'custom', message: `cannot be used: ${problem}` });
  return new Secret(text);
});

/** As much of an environment as can be used, and everything that is wrong with it. */
export type Survey = {
  found: Omit<Configuration, 'mongodbUri' | 'sealingKeys'> & Partial<Pick<Configuration, 'mongodbUri' | 'sealingKeys'>>;
  problems: readonly ConfigurationProblem[];
};

/**
 * Reads the environment, once, at the edge of a process.
 *
 * @throws ConfigurationError with everything that is missing or malformed, at once.
 */
export function parseConfiguration(environment: Environment): Configuration {
  const { found, problems } = surveyConfiguration(environment);
  const { mongodbUri, sealingKeys: keys, ...settings } = found;
  // Either is there, or is one of the problems.
  if (problems.length > 0 || !mongodbUri || !keys) throw new ConfigurationError(problems);
  return { ...settings, mongodbUri, sealingKeys: keys };
}

/** Reads the environment for somebody who wants to know what is wrong with it: the rest is found all the same. */
export function surveyConfiguration(environment: Environment): Survey {
  const reader = new EnvironmentReader(environment);
  const production = reader.read('NODE_ENV', nodeEnv) === 'production';
  const chosenPort = reader.read('PORT', port) ?? 3000;
  const clockUrl = reader.read('CLOCK_URL', clockAddress(production));
  const host = reader.read('LISTEN_HOST', listenHost);
  const metricsPort = reader.read('METRICS_PORT', port);
  const cityDatabase = reader.read('CITY_DATABASE', fileList);
  const spotify = readSpotify(reader, production);
  const appleMusic = readAppleMusic(reader, production);
  const deezer = readDeezer(reader, production);
  const tidal = readTidal(reader, production);
  const discord = readDiscord(reader, production);
  const telegram = readTelegram(reader, production);
  const whatsapp = readWhatsApp(reader, production);
  const email = readEmail(reader);
  const botsPort = reader.read('BOTS_PORT', port);
  const mongodbUri = reader.require(
    'MONGODB_URI',
    databaseAddress,
    'run `npm start`, which brings a database up, or name yours',
  );
  const keys = reader.require('FRONTROW_KEYS', sealingKeys, 'set kid:base64, made with `openssl rand -base64 32`');
  const settings = {
    production,
    port: chosenPort,
    baseUrl: reader.read('BASE_URL', publicOrigin(production)) ?? `http://127.0.0.1:${chosenPort}`,
    trustedProxyHops: reader.read('TRUSTED_PROXY_HOPS', hops) ?? 0,
    logLevel: reader.read('LOG_LEVEL', logLevel) ?? 'info',
    roles: reader.read('FRONTROW_ROLES', roleList) ?? roles,
    ...(host === undefined ? {} : { listenHost: host }),
    ...(clockUrl === undefined ? {} : { clockUrl }),
    ...(metricsPort === undefined ? {} : { metricsPort }),
    ...(cityDatabase === undefined ? {} : { cityDatabase }),
    ...(spotify === undefined ? {} : { spotify }),
    ...(appleMusic === undefined ? {} : { appleMusic }),
    ...(deezer === undefined ? {} : { deezer }),
    ...(tidal === undefined ? {} : { tidal }),
    ...(discord === undefined ? {} : { discord }),
    ...(telegram === undefined ? {} : { telegram }),
    ...(whatsapp === undefined ? {} : { whatsapp }),
    ...(email === undefined ? {} : { email }),
    ...(botsPort === undefined ? {} : { botsPort }),
  };
  noteContradictions(reader, environment, settings);
  const vital = { ...(mongodbUri && { mongodbUri }), ...(keys && { sealingKeys: keys }) };
  return { found: { ...settings, ...vital }, problems: reader.problems() };
}

/**
 * The level alone, for a log that is opened before the rest of the environment is complete. `info` where none is
 * set, or one that {@link parseConfiguration} will refuse together with everything else that is wrong.
 */
export function readLogLevel(environment: Environment): LogLevel {
  return new EnvironmentReader(environment).read('LOG_LEVEL', logLevel) ?? 'info';
}

function readDiscord(reader: EnvironmentReader, production: boolean): DiscordConfiguration | undefined {
  reader.noteHalfConfigured(['DISCORD_TOKEN', 'DISCORD_APPLICATION_ID'], ['DISCORD_API_URL']);
  const token = reader.read('DISCORD_TOKEN', botToken);
  const applicationId = reader.read('DISCORD_APPLICATION_ID', snowflake);
  const apiUrl = reader.read('DISCORD_API_URL', serviceAddress(production)) ?? 'https://discord.com/api';
  return token === undefined || applicationId === undefined ? undefined : { token, applicationId, apiUrl };
}

/** By which each service is known to be meant, whether or not all of it is there. */
const anyOfEach = ['SPOTIFY_CLIENT_ID', 'APPLE_MUSIC_KEY_ID', 'DEEZER_APP_ID', 'TIDAL_CLIENT_ID'] as const;

function noteContradictions(
  reader: EnvironmentReader,
  environment: Environment,
  {
    production,
    baseUrl,
    clockUrl,
    botsPort,
    spotify,
    appleMusic,
    deezer,
    tidal,
    ...platforms
  }: Omit<Configuration, 'mongodbUri' | 'sealingKeys'>,
): void {
  if (botsPort === undefined && (platforms.telegram?.webhookSecret ?? platforms.whatsapp?.driver === 'cloud')) {
    const who = platforms.telegram?.webhookSecret ? 'TELEGRAM_WEBHOOK_SECRET' : 'WHATSAPP_DRIVER=cloud';
    reader.note('BOTS_PORT', `is missing: with ${who} the platform calls us, and that is where`);
  }
  if (botsPort !== undefined) noteUncallable(reader, { telegram: platforms.telegram, baseUrl });
  const isAnyNamed = anyOfEach.some((name) => reader.isSet(name));
  if (production && !isAnyNamed) {
    reader.note('SPOTIFY_CLIENT_ID', 'is missing: production needs a streaming service, this or another');
  }
  const real = Object.entries({ Spotify: spotify, 'Apple Music': appleMusic, Deezer: deezer, TIDAL: tidal }).find(
    ([, service]) => service && !isLoopback(new URL(service.apiUrl)),
  );
  if (clockUrl !== undefined && real) {
    reader.note('CLOCK_URL', `moves the calendar, and the real ${real[0]} does not follow it: remove it`);
  }
  try {
    resolveSandbox(environment);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    reader.noteAll(error.problems);
  }
}
