import { unrulyCharacters } from '../../core/unruly-characters.js';
import { typableOptions, type Command, type CommandOption } from './command.js';

type Options = Record<string, string>;

/**
 * What was typed after a command, by option; null if it is nothing that the command takes.
 *
 * @param how `plainly`: only what looks like what the command takes is taken for it
 */
export function readOptions(command: Command, rest: string, how: 'as-given' | 'plainly' = 'as-given'): Options | null {
  const options = typableOptions(command);
  const verbatim = options.find((option) => option.verbatim);
  const given = verbatim && how === 'as-given' ? readWords(rest, options, verbatim) : readNamed(rest, options, how);
  return given && takes(command, given) ? given : null;
}

/** Options by their names, then somebody's own words: `release: night-drive We play Berlin: doors at six`. */
function readWords(rest: string, options: readonly CommandOption[], verbatim: CommandOption): Options {
  const named: Options = {};
  let left = rest;
  for (;;) {
    const [prefix = '', name = ''] = namePattern(options, 'first').exec(left) ?? [];
    const option = options.find((each) => each.name === name.toLowerCase());
    const rest = left.slice(prefix.length);
    const value = option ? valueAtStart(option, rest) : null;
    if (!option || value === null) return withWords(named, verbatim, left);
    if (option === verbatim) return withWords(named, verbatim, rest);
    if (value !== '') named[option.name] = unquoted(normal(value));
    left = rest.slice(value.length).trimStart();
  }
}

function withWords(named: Options, verbatim: CommandOption, words: string): Options {
  return words === '' ? named : { ...named, [verbatim.name]: words };
}

/** What the text begins with for this option; null if that cannot be meant: "Confirm: yes, we play" are somebody's words. */
function valueAtStart({ startsWith, looksRight }: CommandOption, rest: string): string | null {
  const [value = ''] = startsWith?.exec(rest) ?? oneValue.exec(rest) ?? [];
  return looksRight && !looksRight(unquoted(normal(value))) ? null : value;
}

/** A word, or several in quotation marks. */
const oneValue = /^(?:["“„«][^"“”„«»\n]*["”“»]|\S+)/u;

function readNamed(rest: string, options: readonly CommandOption[], how: 'as-given' | 'plainly'): Options | null {
  const { before, named } = splitNamed(normal(rest), options);
  return before === '' ? named : withArgument(before, named, { options, how });
}

/** What is compared with names and codes: full-width letters are as good as any. */
function normal(text: string): string {
  const lines = text.split('\n').map((line) => line.normalize('NFKC').replace(unrulyCharacters, ' '));
  return lines.join('\n').trim();
}

/** `release: `, where the names stand in the table of commands: letters a to z. */
function namePattern(options: readonly CommandOption[], where: 'first' | 'anywhere'): RegExp {
  const before = where === 'first' ? '^' : String.raw`(?:^|\s)`;
  return new RegExp(`${before}(${options.map(({ name }) => name).join('|')})[:：]\\s*`, 'i');
}

/** Whether a command takes these options: all are known, none is too long, none that it needs is missing. */
export function takes({ options = [] }: Command, given: Readonly<Record<string, string>>): boolean {
  const isKnown = Object.entries(given).every(([name, value]) =>
    options.some((option) => option.name === name && value.length <= option.maxLength),
  );
  return isKnown && options.every(({ name, required }) => !required || given[name] !== undefined);
}

/** Takes `release: night drive code: NGHT-7K3-MXQ` apart: what stands before the first name, and the values by name. */
function splitNamed(rest: string, options: readonly CommandOption[]): { before: string; named: Options } {
  if (options.length === 0) return { before: rest, named: {} };
  const pieces = rest.split(namePattern(options, 'anywhere'));
  const [before = '', ...pairs] = pieces;
  const named: Options = {};
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const value = unquoted((pairs[index + 1] ?? '').trim());
    if (value !== '') named[(pairs[index] ?? '').toLowerCase()] = value;
  }
  return { before: before.trim(), named };
}

/** Gives an argument without a name to the option that it looks like; else to the first that anything can be. */
function withArgument(
  argument: string,
  named: Options,
  { options, how }: { options: readonly CommandOption[]; how: 'as-given' | 'plainly' },
): Options | null {
  const free = options.filter(({ name }) => named[name] === undefined);
  const looksLike = free.find(({ looksRight }) => looksRight?.(argument));
  if (looksLike) return { ...named, [looksLike.name]: unquoted(argument) };
  if (how === 'plainly') return null;
  const lastSpace = argument.lastIndexOf(' ');
  const last = argument.slice(lastSpace + 1);
  const lastLooksLike = lastSpace > 0 ? free.find(({ looksRight }) => looksRight?.(last)) : undefined;
  const anything = free.find(({ looksRight }) => looksRight === undefined);
  if (!anything) return null;
  if (!lastLooksLike) return { ...named, [anything.name]: unquoted(argument) };
  const first = argument.slice(0, lastSpace).trim();
  return { ...named, [anything.name]: unquoted(first), [lastLooksLike.name]: last };
}

function unquoted(value: string): string {
  return /^(["'“”‘’«»„]).*["'“”‘’«»„]$/su.test(value) && value.length > 2 ? value.slice(1, -1).trim() : value;
}
