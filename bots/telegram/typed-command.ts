import { parseReferralCode } from '../../core/referrals/referral-code.js';
import { allCommands } from '../commands/all-commands.js';
import type { Command } from '../commands/command.js';
import { bareName, commandNamed } from '../commands/nearest-command.js';
import type { Choice } from '../commands/reply.js';
import { decodeStart } from './start-payload.js';
import type { StartPayload } from './start-payload.js';

/** `/name`, `/name@bot`, and what is typed after it. Telegram's own names know no hyphen; people type one all the same. */
const slashed = /^\/([a-z0-9_-]{1,64})(?:@(\w{1,64}))?(?:\s+([\s\S]*))?$/i;

/** Names that Telegram's users know from other bots, beside those of {@link commandNamed}. */
const otherNames: ReadonlyMap<string, string> = new Map([['unsubscribe', 'stop']]);

/** What somebody has typed: the command, whether it is one of ours, and whether the bot was named with it. */
export type TypedCommand = StartPayload & { isKnown: boolean; isAddressed: boolean };

/** Reads a message as a command; null if it is none, or one for another bot. */
export function readCommand(text: string, botUsername: string): TypedCommand | null {
  const [, typedName = '', addressee, rest = ''] = slashed.exec(text.trim()) ?? [];
  if (typedName === '') return null;
  if (addressee !== undefined && addressee.toLowerCase() !== botUsername.toLowerCase()) return null;
  const isAddressed = addressee !== undefined;
  const bare = bareName(typedName);
  if (bare === 'start') return { ...started(rest.trim()), isKnown: true, isAddressed };
  const command = commandNamed(otherNames.get(bare) ?? bare);
  const name = command?.name ?? bare;
  const options = command ? readOptions(rest, command) : {};
  return { command: { name, options }, place: null, isKnown: command !== null, isAddressed };
}

/** The bot was opened by a link: with a command to go on with, a friend's code, or nothing. */
function started(payload: string): StartPayload {
  const resumed = decodeStart(payload);
  if (resumed && allCommands.some(({ name }) => name === resumed.command.name)) return resumed;
  // Somebody else's payload gives no right and no error: it is tried as a friend's code, and told if it is none.
  if (payload !== '') return { command: { name: 'presave', options: { code: payload.slice(0, 64) } }, place: null };
  return { command: { name: 'help', options: {} }, place: null };
}

/**
 * What is typed after a command: `release: night-drive code: NGHT-7K3-MXQ`, or without a name. Without one it is a
 * friend's code if it reads as one and the command takes one, else the first option.
 */
function readOptions(text: string, { options = [] }: Command): Choice['command']['options'] {
  if (options.length === 0) return {};
  const names = options.map(({ name }) => name).join('|');
  const [bare = '', ...named] = text.split(new RegExp(`(?:^|\\s)(${names}):\\s*`, 'i'));
  const given: Record<string, string> = {};
  const first = parseReferralCode(bare.trim())
    ? (options.find(({ name }) => name === 'code') ?? options[0])
    : options[0];
  if (bare.trim() !== '' && first) given[first.name] = bare.trim();
  for (let at = 0; at + 1 < named.length; at += 2)
    given[(named[at] ?? '').toLowerCase()] = (named[at + 1] ?? '').trim();
  const known = options.filter(({ name }) => (given[name] ?? '') !== '');
  return Object.fromEntries(known.map(({ name, maxLength }) => [name, (given[name] ?? '').slice(0, maxLength)]));
}
