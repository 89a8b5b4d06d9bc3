import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase, type MongoDatabase } from '../../core/adapters/mongo/open-database.js';
import { openLog } from '../../core/adapters/system/pino-log.js';
import { openEngine, type OpenedEngine } from '../../core/wiring/open-engine.js';
import type { DirectServiceName } from '../../core/streaming/service-name.js';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.js';
import { openManagedEngine, type ManagedEngine } from '../database/managed-engine.js';
import { freePort } from '../database/loopback-port.js';
import { thisMachine } from '../database/this-machine.js';
import { openHome, type Environment } from '../home.js';
import { readConfiguration } from '../read-configuration.js';
import { sandboxEnvironment } from '../start/sandbox-environment.js';
import { registerRedirects } from '../start/sandbox-redirects.js';
import { CallBell } from './call-listener.js';
import { joiningTime, releaseDateOf } from './rehearsed-night.js';
import { dateRelease, openRehearsedService, type RehearsedService } from './rehearsed-service.js';
import { moveCalendar } from './service-control.js';
import { WorkerCrew } from './worker-crew.js';

/** A throw-away installation: database, sandbox, the engine to make fans with, and workers still to be hired. */
export type Stage = {
  home: string;
  database: ManagedEngine;
  /** For looking on. */
  view: MongoDatabase;
  sandbox: Sandbox;
  services: readonly RehearsedService[];
  calls: CallBell;
  /** Moves everybody's calendar. */
  moveCalendar: (now: Date) => Promise<void>;
  opened: OpenedEngine;
  crew: WorkerCrew;
};

/** What a stage is set up from. */
export type StageSettings = {
  /** An empty folder, removed by whoever made it. */
  home: string;
  seed: number;
  /** How many the stage is for. */
  fans: number;
  /** Where they listen, at least one. */
  services: readonly DirectServiceName[];
  environment: Environment;
  say: (line: string) => void;
  signal?: AbortSignal | undefined;
};

/** A database that is killed in the middle of a night is started again as often as it takes. */
const deathsAllowed = { quickMs: 0, quickDeathsAllowed: 1_000 };

/** Sets up a stage, hands it to the play and takes it down again, however that ends. */
export async function onStage<Outcome>(
  settings: StageSettings,
  play: (stage: Stage) => Promise<Outcome>,
): Promise<Outcome> {
  const undo: (() => Promise<void> | void)[] = [];
  try {
    return await play(await setUp(settings, undo));
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

async function setUp(settings: StageSettings, undo: (() => Promise<void> | void)[]) {
  const { home, seed, environment, say, signal } = settings;
  await openHome(home);
  const machine = thisMachine(environment, say, signal);
  const database = await openManagedEngine(home, machine, deathsAllowed);
  undo.push(() => database.stop());
  const sandbox = await startSandbox({ port: 0, folder: null, log: say });
  undo.push(() => sandbox.close());
  setTheScene(sandbox, seed);
  const variables = await worldOf(sandbox, database, settings);
  const log = openLog({ level: 'info', destination: await logFile(home, undo) });
  const configuration = readConfiguration(variables);
  await registerRedirects(configuration, sandbox.world());
  const opened = await openEngine(configuration, { log, migrateFirst: true });
  undo.push(() => opened.close());
  const view = await openDatabase(database.uri);
  undo.push(() => view.close());
  const crew = new WorkerCrew({
    folder: join(home, 'logs'),
    environment: { ...machineEnvironment(environment), ...variables },
  });
  undo.push(() => crew.dismiss());
  const { clockUrl } = sandbox.world();
  const calls = new CallBell();
  const services = settings.services.map((name) => openRehearsedService(name, sandbox, calls));
  const move = (now: Date) => moveCalendar(clockUrl, now);
  return { home, database, view, sandbox, services, calls, moveCalendar: move, opened, crew };
}

/** The calendar stands some days before the release of the one release there is. */
function setTheScene(sandbox: Sandbox, seed: number): void {
  const releaseDate = releaseDateOf(seed);
  sandbox.calendar.moveTo(joiningTime(releaseDate));
  dateRelease(sandbox, releaseDate);
}

/** The gate's windows pass by the wall clock, however fast the calendar is moved: a full house is not to wait for hours. */
const callsPer30s = (fans: number): number => Math.max(300, 3 * fans);

async function worldOf(
  sandbox: Sandbox,
  database: ManagedEngine,
  { fans, services }: StageSettings,
): Promise<Record<string, string>> {
  return {
    ...sandboxEnvironment(sandbox.world(), services),
    ...(services.includes('spotify') && { SPOTIFY_CALLS_PER_30S: String(callsPer30s(fans)) }),
    PORT: String(await freePort()),
    MONGODB_URI: database.uri,
    FRONTROW_KEYS: `rehearsal:${randomBytes(32).toString('base64')}`,
  };
}

async function logFile(home: string, undo: (() => Promise<void> | void)[]) {
  await mkdir(join(home, 'logs'), { recursive: true });
  const file = createWriteStream(join(home, 'logs', 'engine.log'), { flags: 'a', mode: 0o600 });
  undo.push(() => new Promise((resolve) => file.end(() => resolve())));
  return file;
}

/** What a process needs of this machine, and nothing that would tell it of another installation. */
function machineEnvironment({ PATH = '', HOME = '' }: Environment): Record<string, string> {
  return { PATH, HOME, FRONTROW_ENV_FILE: '' };
}
