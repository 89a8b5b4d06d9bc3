import type { CommunityPlace } from '../../core/communities/community-place.js';
import { allCommands } from '../commands/all-commands.js';
import { typableOptions } from '../commands/command.js';
import { aboutPlace } from '../commands/place-option.js';
import { readTyped, type Understood } from '../commands/read-typed.js';
import { decodeStart } from './start-payload.js';

/** Where a message was typed: the bot's own name, and whether there is nobody else. */
export type Heard = { botUsername: string; alone: boolean };

/** What somebody wants, and the group that their link to the bot names. */
export type Wanted = { understood: Understood; place: CommunityPlace | null };

/** Telegram's own command: sent by whoever opens the bot, with what followed `?start=` in the link. */
const start = /^\s*\/start(?:@(\w{1,64}))?(?:\s+(\S*))?\s*$/i;

/** Reads a message as what the whole table of commands can make of it; a link to the bot goes on with what it carries. */
export function readMessage(text: string, { botUsername, alone }: Heard): Wanted {
  const [typed, addressee, payload = ''] = start.exec(text) ?? [];
  if (typed === undefined) return { understood: readTyped({ text, botName: botUsername, alone }), place: null };
  if (addressee !== undefined && addressee.toLowerCase() !== botUsername.toLowerCase()) return notForUs;
  // A link that adds the bot to a group leaves its payload there: the bot has said hello, and a code is for one person.
  if (!alone && payload !== '') return notForUs;
  return started(payload);
}

const notForUs: Wanted = { understood: { kind: 'not-for-us' }, place: null };

/** The bot was opened by a link: with a command to go on with, a friend's code, or nothing. */
function started(payload: string): Wanted {
  const resumed = resume(payload);
  if (resumed) return resumed;
  // Somebody else's payload gives no right and no error: it is tried as a friend's code, and told if it is none.
  const command = payload === '' ? greeting : { name: 'presave', options: { code: payload.slice(0, 64) } };
  return { understood: { kind: 'command', ...command }, place: null };
}

/**
 * Goes on with a command that was typed in a group. The link may be anybody's, so one that would change something is
 * offered and not run, and no link fills in what only a button does.
 */
function resume(payload: string): Wanted | null {
  const started = decodeStart(payload);
  const command = allCommands.find(({ name }) => name === started?.command.name);
  if (!started || !command) return null;
  const typable = typableOptions(command).map(({ name }) => name);
  const options = Object.fromEntries(
    Object.entries(started.command.options).filter(([name]) => typable.includes(name)),
  );
  const meant = { name: command.name, options };
  if (command.changes?.(options)) {
    const offered = { ...meant, options: { ...options, ...aboutPlace(command, started.place) } };
    return { understood: { kind: 'near', commands: [offered] }, place: started.place };
  }
  return { understood: { kind: 'command', ...meant }, place: started.place };
}

/** What somebody reads who opens the bot, or talks to it. */
export const greeting = { name: 'help', options: {} } as const;
