import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isNativeError } from 'node:util/types';
import { Sentence } from './sentence.js';

/**
 * Reads a command line as `parseArgs` of Node does (`{ args, options, allowPositionals }`).
 *
 * @throws Sentence for whatever it does not take: an unknown option, a value that is missing, an argument too many
 */
export function parseOptions<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const message = isNativeError(error) ? error.message : String(error);
    const [reason = ''] = message.split(/\.? ?To specify|\n/);
    throw new Sentence(`${reason.replace(/\.$/, '')}: see --help.`, { cause: error });
  }
}

/**
 * Which of these flags a command line has (`--fresh`), and whether it asks for `--help`. Anything else on it is a
 * sentence.
 */
export function parseFlags<Flag extends string>(
  args: readonly string[],
  flags: readonly Flag[],
): Readonly<Record<Flag | 'help', boolean>> {
  const names: readonly (Flag | 'help')[] = [...flags, 'help'];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'boolean' as const }]));
  const { values } = parseOptions({ args: [...args], options });
  return Object.fromEntries(names.map((name) => [name, values[name] === true])) as Record<Flag | 'help', boolean>;
}
