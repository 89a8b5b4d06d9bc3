import type { z } from 'zod';
import { openLog } from '../core/adapters/system/pino-log.js';
import { EngineError } from '../core/errors.js';
import { openEngine, type OpenedEngine } from '../core/wiring/open-engine.js';
import type { Answer } from './campaign/answer.js';
import { readConfiguration } from './read-configuration.js';
import { parseOptions } from './script-options.js';
import { asSentence, Sentence } from './sentence.js';
import { runningEnvironment } from './start/running-environment.js';

/** What is asked by a command line, or the exit code where that is the end of it: help, or nothing that is understood. */
export type ReadCommand<Asked> = { asked: Asked; json: boolean } | { exitCode: number };

/**
 * Reads a command line that has no options but `--json` and `--help`.
 *
 * @throws Sentence for an option that it does not take
 */
export function readCommand<Asked>(command: z.ZodType<Asked>, help: string): ReadCommand<Asked> {
  const { values, positionals } = parseOptions({
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const asked = command.safeParse(positionals);
  if (!values.help && asked.success) return { asked: asked.data, json: values.json };
  process.stdout.write(help);
  return { exitCode: values.help ? 0 : 1 };
}

/**
 * Lets the engine of the Frontrow that runs here answer, prints that, and answers the exit code.
 *
 * @throws Sentence for whatever the engine refuses
 */
export async function answerByEngine(
  json: boolean,
  run: (opened: OpenedEngine, baseUrl: string) => Promise<Answer>,
): Promise<number> {
  const configuration = readConfiguration(await runningEnvironment());
  const opened = await openEngine(configuration, { log: openLog({ level: 'warn' }) }).catch(asSentence);
  try {
    const answer = await run(opened, configuration.baseUrl);
    process.stdout.write(json ? `${JSON.stringify(answer.json)}\n` : answer.text);
    return 0;
  } catch (error) {
    if (error instanceof EngineError) throw new Sentence(error.message, { cause: error });
    throw error;
  } finally {
    await opened.close();
  }
}
