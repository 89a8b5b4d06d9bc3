import { unrulyCharacters } from '../../core/unruly-characters.js';
import { commandNamed, nearestCommands } from './nearest-command.js';
import { readOptions } from './read-options.js';

/** A message as somebody has typed it, on a platform that has no menu of commands or lets people type past it. */
export type TypedText = {
  text: string;
  /** The bot's own name on the platform, without `@`: `/help@another_bot` is not for us. Null: it has none there. */
  botName: string | null;
  /** Whether it was typed in a conversation with the bot alone. Only there a word without a slash can be a command. */
  alone: boolean;
};

type TypedCommand = { name: string; options: Readonly<Record<string, string>> };

/** What somebody who typed wants. */
export type Understood =
  | ({ kind: 'command' } & TypedCommand)
  /** No such command; one of these was probably meant. They are offered, never run. */
  | { kind: 'near'; commands: readonly TypedCommand[] }
  /** The command there is, but what follows it is nothing that it takes. */
  | { kind: 'misused'; name: string }
  /** A command, by its slash, and none that we have. */
  | { kind: 'unknown' }
  /** People talking to each other, or to another bot: say nothing. */
  | { kind: 'not-for-us' };

/** Longer than any command with all that can follow it. */
const longestRead = 2_000;

// Full-width strokes and letters are as good as any.
const slashed = /^[/!／！]\s?([\p{L}\p{N}_-]+)(?:[@＠]([\p{L}\p{N}_]+))?(?=\s|$)/u;
const addressed = /^[@＠]([\p{L}\p{N}_]+)[\s,:]+/u;
const firstWord = /^([\p{L}\p{N}_-]+)(?=\s|$)/u;

/** Reads what was typed. Pure; never throws, whatever the text is. */
export function readTyped({ text, botName, alone }: TypedText): Understood {
  const line = tidied(text);
  const named = addressed.exec(line);
  const isOurs = (name: string | undefined) => name?.toLowerCase() === botName?.toLowerCase();
  const isAddressed = named !== null && botName !== null && isOurs(named[1]);
  const rest = isAddressed ? line.slice(named[0].length) : line;
  const [typed, name, forBot] = slashed.exec(rest) ?? [];
  if (forBot !== undefined && !isOurs(forBot)) return notForUs;
  const isForUs = alone || isAddressed || forBot !== undefined;
  if (typed !== undefined && name !== undefined) return readSlashed(name, rest.slice(typed.length).trim(), isForUs);
  return alone || isAddressed ? readBare(rest) : notForUs;
}

/** Line by line: an artist's own words keep their paragraphs. */
function tidied(text: string): string {
  const lines = text.slice(0, longestRead).split(/\r?\n/);
  return lines
    .map((line) => line.replace(unrulyCharacters, ' '))
    .join('\n')
    .trim();
}

const notForUs: Understood = { kind: 'not-for-us' };

function readSlashed(name: string, rest: string, isForUs: boolean): Understood {
  const command = commandNamed(name);
  if (command) {
    const options = readOptions(command, rest);
    return options ? { kind: 'command', name: command.name, options } : { kind: 'misused', name: command.name };
  }
  // In a group there are other bots with commands of their own.
  const near = nearestCommands(name, isForUs ? 2 : 1);
  if (near.length === 0) return isForUs ? { kind: 'unknown' } : notForUs;
  return { kind: 'near', commands: near.map((each) => ({ name: each.name, options: readOptions(each, rest) ?? {} })) };
}

/**
 * A word without a slash is a command only where nothing else can be meant: it stands alone, or what follows is plainly
 * what the command takes. "stop it" and "help me" are talk.
 */
function readBare(line: string): Understood {
  const whole = commandNamed(line.replace(/\s+/g, ''));
  if (whole) return { kind: 'command', name: whole.name, options: {} };
  const [typed, name = ''] = firstWord.exec(line) ?? [];
  if (typed === undefined) return notForUs;
  const rest = line.slice(typed.length).trim();
  if (rest === '') {
    const near = nearestCommands(name, 1).map((each) => ({ name: each.name, options: {} }));
    return near.length > 0 ? { kind: 'near', commands: near } : notForUs;
  }
  const command = commandNamed(name);
  const options = command && readOptions(command, rest, 'plainly');
  return command && options ? { kind: 'command', name: command.name, options } : notForUs;
}
