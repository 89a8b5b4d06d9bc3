import damerauLevenshtein from 'damerau-levenshtein';
import { ControlProblem } from '../http/problem.js';
import type { CommandOption, Registered } from './chat-shape.js';

/** A command as it can be typed: its words after the slash, and the options that may follow. */
export type TypableCommand = {
  /** Such as `campaign create`. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
};

const subcommand = 1;
const subcommandGroup = 2;
const slash = 1;

/** Every slash command with its subcommands spelled out, in alphabetical order. */
export function typableCommands(commands: readonly Registered[]): TypableCommand[] {
  return commands
    .filter(({ type }) => type === slash)
    .flatMap((command) => spelledOut(command))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function spelledOut({ name, description, options = [] }: TypableCommandSource): TypableCommand[] {
  const below = options.filter(({ type }) => type === subcommand || type === subcommandGroup);
  if (below.length === 0) return [{ name, description, options }];
  return below.flatMap((each) => spelledOut({ ...each, name: `${name} ${each.name}` }));
}

type TypableCommandSource = Pick<CommandOption, 'name' | 'description' | 'options'>;

/** What a line in the message box means. */
export type Typed =
  | { readonly kind: 'message'; readonly content: string }
  | { readonly kind: 'command'; readonly name: string; readonly options: Record<string, unknown> };

/**
 * Reads a line as Discord's app does: `/name option: value option: value` is a command, anything else a message.
 * Throws a problem that says what to type if the command or an option is unknown.
 */
export function readTyped(line: string, commands: readonly TypableCommand[]): Typed {
  const text = line.trim();
  if (!text.startsWith('/')) return { kind: 'message', content: text };
  const words = text.slice(1).trim().replace(/\s+/g, ' ');
  const command = commands
    .filter(({ name }) => words === name || words.startsWith(`${name} `))
    .reduce<TypableCommand | undefined>(
      (best, each) => (each.name.length > (best?.name.length ?? 0) ? each : best),
      undefined,
    );
  if (command === undefined) throw new ControlProblem(404, unknownCommand(words, commands));
  return { kind: 'command', name: command.name, options: optionsIn(words.slice(command.name.length).trim(), command) };
}

function unknownCommand(words: string, commands: readonly TypableCommand[]): string {
  if (commands.length === 0) return 'No bot has registered a command yet. Is the bot running?';
  const typed = words.split(' ')[0] ?? '';
  const away = ({ name }: TypableCommand) => damerauLevenshtein(typed.toLowerCase(), name).steps;
  const nearest = commands.toSorted((one, other) => away(one) - away(other)).slice(0, 3);
  return `There is no command /${typed}. Try ${nearest.map(({ name }) => `/${name}`).join(', ')}.`;
}

function optionsIn(text: string, { name, options }: TypableCommand): Record<string, unknown> {
  const starts = [...text.matchAll(/(?:^|\s)([^\s:]+):/g)].filter(([, key]) =>
    options.some((each) => each.name === key),
  );
  const before = text.slice(0, starts[0]?.index ?? text.length).trim();
  // In Discord's app one types on into the first option.
  const [first] = options;
  if (before !== '' && !first) throw new ControlProblem(400, howToType(name));
  const unnamed = before !== '' && first ? { [first.name]: valueOf(first.type, before) } : {};
  const values = starts.map((start, place) => {
    const [whole, key = ''] = start;
    const value = text.slice(start.index + whole.length, starts[place + 1]?.index).trim();
    const type = options.find((each) => each.name === key)?.type ?? 3;
    return [key, valueOf(type, value)] as const;
  });
  return { ...unnamed, ...Object.fromEntries(values) };
}

function howToType(name: string): string {
  return `/${name} takes nothing after it.`;
}

/** Integers (4), booleans (5) and numbers (10) have a type on the wire; the rest are strings. */
function valueOf(type: number, text: string): unknown {
  if (type === 5) return /^(true|yes|on|1)$/i.test(text);
  if (type === 4 || type === 10) return Number(text);
  return text;
}
