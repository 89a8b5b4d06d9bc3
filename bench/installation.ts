import { randomBytes } from 'node:crypto';
import { openLog } from '../core/adapters/system/pino-log.js';
import { openEngine, type OpenedEngine } from '../core/wiring/open-engine.js';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.js';
import { freePort } from '../scripts/database/loopback-port.js';
import { openManagedEngine } from '../scripts/database/managed-engine.js';
import { thisMachine } from '../scripts/database/this-machine.js';
import { openHome } from '../scripts/home.js';
import { readConfiguration } from '../scripts/read-configuration.js';
import { makeDemoCampaign } from '../scripts/start/demo-campaign.js';
import { sandboxEnvironment } from '../scripts/start/sandbox-environment.js';
import type { BenchContext } from './bench.js';

/** A throw-away installation to measure: a database engine of its own, the sandbox, the engine, the demo campaign. */
export type BenchInstallation = {
  database: string;
  opened: OpenedEngine;
  sandbox: Sandbox;
  log: ReturnType<typeof openLog>;
  /** Of the demo campaign. */
  slug: string;
  baseUrl: string;
  /** What another process needs to run on the same. */
  environment: Readonly<Record<string, string>>;
};

/** Sets an installation up, hands it over, and takes it down again, however that ends. */
export async function onInstallation<Outcome>(
  context: BenchContext,
  work: (installation: BenchInstallation) => Promise<Outcome>,
): Promise<Outcome> {
  const undo: (() => Promise<void> | void)[] = [];
  try {
    return await work(await setUp(context, undo));
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

async function setUp(
  { folder, environment, say, signal }: BenchContext,
  undo: (() => Promise<void> | void)[],
): Promise<BenchInstallation> {
  await openHome(folder);
  const database = await openManagedEngine(folder, thisMachine(environment, say, signal));
  undo.push(() => database.stop());
  const sandbox = await startSandbox({ port: 0, folder: null, log: say });
  undo.push(() => sandbox.close());
  const port = String(await freePort());
  const variables = {
    ...sandboxEnvironment(sandbox.world(), ['spotify', 'discord']),
    PORT: port,
    MONGODB_URI: database.uri,
    FRONTROW_KEYS: `bench:${randomBytes(32).toString('base64')}`,
    LOG_LEVEL: 'warn',
  };
  const log = openLog({ level: 'warn' });
  const opened = await openEngine(readConfiguration(variables), { log, migrateFirst: true });
  undo.push(() => opened.close());
  const { slug } = await makeDemoCampaign(opened.engine, sandbox);
  const { PATH = '', HOME = '' } = environment;
  return {
    database: database.name,
    opened,
    sandbox,
    log,
    slug,
    baseUrl: `http://127.0.0.1:${port}`,
    environment: { PATH, HOME, FRONTROW_ENV_FILE: '', ...variables },
  };
}
