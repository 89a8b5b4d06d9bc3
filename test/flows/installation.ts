import { randomBytes } from 'node:crypto';
import { startBots } from '../../bots/start-bots.js';
// Jest's loader cannot link several modules of one graph at once, as bots that start side by side would have it do.
import '../../bots/discord/bot.js';
import '../../bots/telegram/bot.js';
import '../../bots/whatsapp/bot.js';
import '../../bots/email/bot.js';
import { openDatabase } from '../../core/adapters/mongo/open-database.js';
import { openLog } from '../../core/adapters/system/pino-log.js';
import { parseConfiguration } from '../../core/wiring/configuration.js';
import { openEngine } from '../../core/wiring/open-engine.js';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.js';
import { freePort } from '../../scripts/database/loopback-port.js';
import { makeDemoCampaign } from '../../scripts/start/demo-campaign.js';
import { cloudEnvironment, subscribeCloud } from '../../scripts/start/sandbox-whatsapp-cloud.js';
import { sandboxEnvironment } from '../../scripts/start/sandbox-environment.js';
import { registerRedirects } from '../../scripts/start/sandbox-redirects.js';
import { startWeb } from '../../server/start-web.js';
import { DiscordPeople } from '../bots/discord/discord-people.js';
import { dropDatabaseAt, testDatabaseUri } from '../contracts/test-database.js';

/** A whole Frontrow in front of a sandbox, with a database of its own: web, worker, bot. */
export type Installation = Awaited<ReturnType<typeof openInstallation>>;

export type InstallationOptions = {
  /** Without the sandbox's calendar: Frontrow lives by real time, as it does with real accounts. */
  realTime?: boolean;
  /** Makes a campaign of the test's own in place of the demo's. */
  withoutDemo?: boolean;
  /** A bot on Telegram beside the one on Discord. */
  withTelegram?: boolean;
  /** The test starts its bots by itself. */
  withoutBots?: boolean;
  /** TIDAL beside Spotify. */
  withTidal?: boolean;
  /** Apple Music and Deezer beside Spotify. */
  withAppleAndDeezer?: boolean;
  /** A bot on WhatsApp's Cloud API beside the one on Discord. */
  withWhatsAppCloud?: boolean;
};

export async function openInstallation(options: InstallationOptions = {}) {
  const { realTime = false, withoutDemo = false, withTelegram = false, withoutBots = false } = options;
  const { withTidal = false, withAppleAndDeezer = false, withWhatsAppCloud = false } = options;
  const sandbox = await startSandbox({ port: 0, folder: null });
  const issuedTokens = collectTokens(sandbox);
  const databaseName = `frontrow-flow-${randomBytes(6).toString('hex')}`;
  const uri = new URL(testDatabaseUri());
  uri.pathname = `/${databaseName}`;
  const lines: string[] = [];
  const log = openLog({ level: 'debug', destination: { write: (line: string) => lines.push(line) } });
  const simulated = sandboxEnvironment(sandbox.world(), [
    'spotify',
    'discord',
    ...(withTidal ? (['tidal'] as const) : []),
    ...(withAppleAndDeezer ? (['appleMusic', 'deezer'] as const) : []),
    ...(withTelegram ? (['telegram'] as const) : []),
  ]);
  const { CLOCK_URL, ...credentials } = simulated;
  const environment = {
    ...credentials,
    ...(withWhatsAppCloud ? await cloudEnvironment({ WHATSAPP_DRIVER: 'cloud' }, sandbox.world()) : {}),
    ...(withWhatsAppCloud ? { WHATSAPP_DRIVER: 'cloud' } : {}),
    ...(realTime || CLOCK_URL === undefined ? {} : { CLOCK_URL }),
    PORT: String(await freePort()),
    MONGODB_URI: uri.href,
    FRONTROW_KEYS: `test:${randomBytes(32).toString('base64')}`,
  };
  const configuration = parseConfiguration(environment);
  await registerRedirects(configuration, sandbox.world());
  const opened = await openEngine(configuration, { log, migrateFirst: true });
  if (!withoutDemo) await makeDemoCampaign(opened.engine, sandbox);
  const worker = await opened.engine.startWorker();
  const bots = withoutBots ? null : await startBots({ ...opened, ...configuration, log });
  if (!withoutBots) await subscribeCloud(configuration, sandbox.world());
  const web = await startWeb({ ...opened, ...configuration, log });
  return {
    sandbox,
    opened,
    configuration,
    /** What another process needs to run on the same. */
    environment: environment as Readonly<Record<string, string>>,
    baseUrl: configuration.baseUrl,
    discord: new DiscordPeople(sandbox.discord.describe().control),
    /** All log lines so far. */
    logLines: lines,
    /** Every token the sandbox's Spotify has handed out so far, also those replaced since. */
    issuedTokens,
    /** Every document of every collection, as one text. */
    async dump(): Promise<string> {
      const database = await openDatabase(uri.href);
      const parts: string[] = [];
      for (const { name } of await database.native().listCollections().toArray()) {
        for await (const document of database.native().collection(name).find())
          parts.push(JSON.stringify({ name, document }));
      }
      await database.close();
      return parts.join('\n');
    },
    async close() {
      await web.stop();
      await bots?.stop();
      await worker.stop();
      await opened.close();
      await sandbox.close();
      await dropDatabaseAt(uri.href);
    },
  };
}

/** What lies in an account's library at the sandbox's Spotify: the ground truth. */
export function libraryOf(sandbox: Sandbox, name: string): string[] {
  const account = sandbox.spotify.state.accounts.all().find(({ displayName }) => displayName === name);
  if (!account) throw new Error(`The sandbox's Spotify has nobody called ${name}.`);
  return sandbox.spotify.state.libraries.items(account).map(({ uri }) => uri);
}

/** Listens at the mouth of the sandbox's Spotify: it keeps only hashes of its tokens. */
function collectTokens({ spotify }: Sandbox): string[] {
  const { grants } = spotify.state;
  const tokens: string[] = [];
  const issueAccessToken = grants.issueAccessToken.bind(grants);
  const issueRefreshToken = grants.issueRefreshToken.bind(grants);
  const collect = (token: string): string => {
    tokens.push(token);
    return token;
  };
  grants.issueAccessToken = (grant) => collect(issueAccessToken(grant));
  grants.issueRefreshToken = (grant) => collect(issueRefreshToken(grant));
  return tokens;
}
