import { join } from 'node:path';
import type { ScrubbedLog } from '../../core/adapters/system/pino-log.js';
import type { Configuration } from '../../core/wiring/configuration.js';
import { startMetrics } from '../../core/wiring/metrics-listener.js';
import { openEngine, type OpenedEngine } from '../../core/wiring/open-engine.js';
import type { Simulated } from '../../core/wiring/sandbox-mode.js';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.js';
import { startWeb } from '../../server/start-web.js';
import type { Environment } from '../home.js';
import { readConfiguration, readSimulated } from '../read-configuration.js';
import { asSentence, Sentence } from '../sentence.js';
import type { Steps } from '../steps.js';
import { demoSize, makeDemoCrowd } from './crowd/demo-crowd.js';
import { makeDemoCampaign } from './demo-campaign.js';
import { homeKeys } from './home-keys.js';
import { openLogFile } from './log-file.js';
import { bringUpBots } from './bring-up-bots.js';
import { announceRunning } from './running-environment.js';
import { sandboxEnvironment } from './sandbox-environment.js';
import { registerRedirects } from './sandbox-redirects.js';
import { cloudEnvironment, subscribeCloud } from './sandbox-whatsapp-cloud.js';
import { isWhatsAppSimulated, serveWhatsApp, webEnvironment } from './sandbox-whatsapp-web.js';

/** What a start has ready before anything of Frontrow itself runs. */
export interface StartContext extends Steps {
  /** The folder of `FRONTROW_HOME`, which exists and is locked for this process. */
  readonly home: string;
  /** Where the engine that was brought up answers; null if the environment names a database of its own. */
  readonly mongodbUri: string | null;
  readonly environment: Environment;
  /** Aborted when the person asks to stop while the start is still under way. */
  readonly signal: AbortSignal;
  /** Registers what undoes a part of the start. Undone in reverse order; the database engine is stopped after all. */
  readonly onStop: (title: string, stop: () => Promise<void> | void) => void;
  /** Ends everything, as a part that must not be missing has failed: the reason is printed, and the exit code is 1. */
  readonly fail: (reason: unknown) => void;
}

/** Brings up everything in front of the database: sandbox, web, worker and bots, in one process. */
export async function bringUp(context: StartContext): Promise<void> {
  const { log, file } = await openLogFile(context);
  const simulated = readSimulated(context.environment);
  const sandbox = simulated.length > 0 ? await bringUpSandbox(context, log) : null;
  const environment = await composeEnvironment(context, sandbox, simulated);
  const configuration = readConfiguration(environment);
  context.signal.throwIfAborted();
  const opened = await bringUpEngine(context, configuration, log);
  if (sandbox && simulated.includes('spotify')) await bringUpCampaign(context, { configuration, opened, sandbox });
  await bringUpRoles(context, { configuration, opened, log });
  await bringUpMetrics(context, { configuration, opened, log });
  context.onStop('word of what runs', await announceRunning(context.home, composed(environment)));
  const isLater = isWhatsAppSimulated(context.environment, simulated);
  await bringUpBots(context, { configuration: isLater ? withoutWhatsApp(configuration) : configuration, opened, log });
  if (sandbox && isLater) serveWhatsApp(context, { configuration, opened, log, sandbox });
  if (sandbox) await subscribeCloud(configuration, sandbox.world());
  if (sandbox) await registerRedirects(configuration, sandbox.world());
  sayWhereToLook(context, { sandbox, configuration, logFile: file });
}

/** The sandbox's WhatsApp begins when somebody opens it, not with the other bots. */
function withoutWhatsApp(configuration: Configuration): Configuration {
  const now = { ...configuration };
  delete now.whatsapp;
  return now;
}

async function bringUpSandbox({ home, environment, step, onStop }: StartContext, log: ScrubbedLog): Promise<Sandbox> {
  const { LISTEN_HOST: host } = environment;
  const place = { port: sandboxPort(environment), ...(host && { host }) };
  const open = () => startSandbox({ ...place, folder: join(home, 'sandbox'), log: (sentence) => log.warn(sentence) });
  const sandbox = await step(
    'sandbox',
    () => open().catch(withPortHint),
    ({ origin }) => `Spotify, Apple Music, TIDAL, Deezer, Discord, Telegram and WhatsApp, simulated on ${origin}`,
  );
  onStop('sandbox', () => sandbox.close());
  return sandbox;
}

function withPortHint(cause: unknown): never {
  const reason = cause instanceof Error ? cause.message : String(cause);
  throw new Sentence(`${reason} SANDBOX_PORT names its port.`, { cause });
}

function sandboxPort({ SANDBOX_PORT: text }: Environment): number {
  if (!text) return 4000;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Sentence(`SANDBOX_PORT must be a port from 1 to 65535, not ${text}.`);
}

/** The sandbox's Spotify sets no limit, and nobody at the keyboard is to wait an hour for the crowd's release night. */
const sandboxCallsPer30s = '6000';

async function composeEnvironment(
  { home, environment, mongodbUri }: StartContext,
  sandbox: Sandbox | null,
  simulated: readonly Simulated[],
): Promise<Environment> {
  const ready = { ...environment, ...(mongodbUri !== null && { MONGODB_URI: mongodbUri }) };
  if (!sandbox) return ready;
  const keys = environment['FRONTROW_KEYS'] ?? (environment['FRONTROW_KEYS_FILE'] ? undefined : await homeKeys(home));
  return {
    ...(simulated.includes('spotify') && { SPOTIFY_CALLS_PER_30S: sandboxCallsPer30s }),
    ...ready,
    ...sandboxEnvironment(sandbox.world(), simulated),
    ...(await cloudEnvironment(environment, sandbox.world())),
    ...webEnvironment({ environment, home }, sandbox.world(), simulated),
    ...(keys && { FRONTROW_KEYS: keys }),
  };
}

/** What another command on this machine needs to reach the same installation. */
function composed(environment: Environment): Environment {
  const wanted =
    /^(MONGODB_URI(_FILE)?|FRONTROW_KEYS(_FILE)?|CLOCK_URL|PORT|BASE_URL|SPOTIFY_.*|TIDAL_.*|DEEZER_.*|APPLE_MUSIC_.*|DISCORD_.*|TELEGRAM_.*|WHATSAPP_.*|SMTP_URL(_FILE)?|MAIL_.*|FRONTROW_SANDBOX)$/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => wanted.test(name)));
}

async function bringUpEngine(
  context: StartContext,
  configuration: Configuration,
  log: ScrubbedLog,
): Promise<OpenedEngine> {
  const opened = await context.step('engine', () =>
    openEngine(configuration, { log, migrateFirst: true }).catch(asSentence),
  );
  context.onStop('engine', () => opened.close());
  return opened;
}

type Demo = { configuration: Configuration; opened: OpenedEngine; sandbox: Sandbox };

async function bringUpCampaign(context: StartContext, { configuration, opened, sandbox }: Demo): Promise<void> {
  const { environment, say, step } = context;
  const size = demoSize(environment);
  const isFirst = !(await opened.engine.campaigns()).some(({ slug }) => slug === 'night-drive');
  if (size > 0 && isFirst) {
    say(`  ${size.toLocaleString('en')} fans are taking their seats …`);
    await step(
      'crowd',
      () => makeDemoCrowd(configuration, { sandbox, size }),
      () => `${size.toLocaleString('en')} fans`,
    );
  }
  await step(
    'demo campaign',
    () => makeDemoCampaign(opened.engine, sandbox),
    ({ slug }) => `/l/${slug}${isFirst ? '' : ', found again'}`,
  );
}

type Parts = { configuration: Configuration; opened: OpenedEngine; log: ScrubbedLog };

/** What keeps the promises, which waits for no chat platform. */
async function bringUpRoles({ step, onStop }: StartContext, { configuration, opened, log }: Parts): Promise<void> {
  const { roles } = configuration;
  if (roles.includes('worker')) {
    const worker = await step('worker', () => opened.engine.startWorker());
    onStop('worker', () => worker.stop());
  }
  if (roles.includes('web')) {
    const web = await step(
      'web',
      () => startWeb({ ...opened, ...configuration, log }).catch(asSentence),
      () => configuration.baseUrl,
    );
    onStop('web', () => web.stop());
  }
}

async function bringUpMetrics({ step, onStop }: StartContext, { configuration, opened, log }: Parts): Promise<void> {
  const { metricsPort: port } = configuration;
  if (port === undefined) return;
  const open = () => startMetrics({ ...opened, ...configuration, log }, port).catch(asSentence);
  const metrics = await step('metrics', open, () => `http://127.0.0.1:${port}/metrics`);
  onStop('metrics', () => metrics.stop());
}

type Sights = { sandbox: Sandbox | null; configuration: Configuration; logFile: string };

function sayWhereToLook({ say }: StartContext, { sandbox, configuration, logFile }: Sights): void {
  say('');
  if (sandbox) {
    say(`Playground: ${sandbox.world().playgroundUrl}`);
    say('  a fan’s chat, phone, library and calendar: type /presave there');
  } else if (!configuration.spotify) {
    say('No streaming service is configured: see .env.example.');
  }
  say(`Log: ${logFile}`);
  say(`Frontrow is ready: ${configuration.baseUrl}`);
}
