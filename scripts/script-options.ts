import { parseArgs } from 'node:util';
import { Sentence } from './sentence.js';

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
  try {
    const { values } = parseArgs({ args: [...args], options });
    return Object.fromEntries(names.map((name) => [name, values[name] === true])) as Record<Flag | 'help', boolean>;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.? ?To specify.*$/s, '') : String(error);
    throw new Sentence(`${reason}: see --help.`, { cause: error });
  }
}
