import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openLog, type ScrubbedLog } from '../../core/adapters/system/pino-log.js';
import { readLogLevel } from '../../core/wiring/configuration.js';
import type { Environment } from '../home.js';
import type { Steps } from '../steps.js';
import type { Stops } from './stops.js';

type LogPlace = { home: string; environment: Environment } & Pick<Steps, 'say'> & Pick<Stops, 'onStop'>;

/** The log goes to a file in the home, from `LOG_LEVEL` on: the terminal belongs to the person. */
export async function openLogFile({
  home,
  environment,
  onStop,
  say,
}: LogPlace): Promise<{ log: ScrubbedLog; file: string }> {
  const folder = join(home, 'logs');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'frontrow.log');
  const destination = createWriteStream(file, { flags: 'a', mode: 0o600 });
  destination.once('error', (error) =>
    say(`The log cannot be written (${error.message}). Frontrow goes on without it.`),
  );
  destination.on('error', () => undefined);
  onStop('log', () => new Promise((resolve) => destination.end(() => resolve())));
  return { log: openLog({ level: readLogLevel(environment), destination }), file };
}
