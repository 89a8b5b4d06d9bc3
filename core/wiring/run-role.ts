import { openLog, type ScrubbedLog } from '../adapters/system/pino-log.js';
import { parseConfiguration, type Configuration } from './configuration.js';
import { ConfigurationError } from './configuration-error.js';
import { startMetrics } from './metrics-listener.js';
import { openEngine, type OpenedEngine } from './open-engine.js';

/** What one role of a process needs to start. */
export type RoleContext = { opened: OpenedEngine; configuration: Configuration; log: ScrubbedLog };

/** A part that runs until it is stopped. */
export type Running = { stop(): Promise<void> };

/**
 * Runs one role (web, worker, bots) as a process of its own: reads the environment, opens the
 * engine, and on SIGTERM or SIGINT stops the role before it lets go of the database.
 * A start that fails says why in a sentence and exits with 1.
 */
export async function runRole(start: (context: RoleContext) => Promise<Running>): Promise<void> {
  try {
    const configuration = parseConfiguration(process.env);
    const log = openLog({ level: configuration.logLevel });
    const opened = await openEngine(configuration, { log });
    const running = await startWithMetrics(start, { opened, configuration, log }).catch(async (error: unknown) => {
      await opened.close();
      throw error;
    });
    log.info('Started.', { baseUrl: configuration.baseUrl, port: configuration.port });
    stopOnSignal(running, opened, log);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}

/** The role, and before it the numbers that show how it fares. */
async function startWithMetrics(
  start: (context: RoleContext) => Promise<Running>,
  context: RoleContext,
): Promise<Running> {
  const { opened, configuration, log } = context;
  const { metricsPort: port } = configuration;
  const metrics = port === undefined ? null : await startMetrics({ ...opened, ...configuration, log }, port);
  const role = await start(context).catch(async (error: unknown) => {
    await metrics?.stop();
    throw error;
  });
  return {
    async stop() {
      await role.stop();
      await metrics?.stop();
    },
  };
}

function stopOnSignal(running: Running, opened: OpenedEngine, log: ScrubbedLog): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    try {
      await running.stop();
      await opened.close();
      log.info('Stopped.');
    } catch (error) {
      log.error('The stop was not clean.', { error });
      process.exitCode = 1;
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}

function explain(error: unknown): string {
  if (error instanceof ConfigurationError) return error.message;
  return error instanceof Error ? error.message : String(error);
}
