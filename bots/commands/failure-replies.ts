import { z } from 'zod';
import { rights, rolesWith } from '../../core/artists/rights.js';
import { teamRoles } from '../../core/artists/team.js';
import type { EngineError, EngineErrorCode } from '../../core/errors.js';
import type { Platform } from '../../core/fans/fan.js';
import type { PlainMessageKey } from '../../core/messages/catalogue.js';
import { typableOptions, type Command } from './command.js';
import type { Phrase } from './phrase.js';
import type { Choice, Reply } from './reply.js';
import type { Speech } from './speech.js';
import { oneLine } from './one-line.js';

/** Where a platform has words of its own for what is to be done. */
const wordsOf: Partial<Record<Platform, Partial<Record<EngineErrorCode, PlainMessageKey>>>> = {
  whatsapp: { 'not-place-manager': 'failures.notGroupAdmin' },
};

const lacking = z.object({ role: z.enum(teamRoles), right: z.enum(rights) });

/** What the engine refused, and what it says of that. */
export type Refusal = Pick<EngineError, 'code' | 'details'>;

/** The reply to somebody whom the engine refused something: every code has its words in the catalogue. */
export function failureReply({ code, details }: Refusal, speech: Speech, platform?: Platform): Reply {
  const own = platform && wordsOf[platform]?.[code];
  return oneLine(roleSentence({ code, details }, speech) ?? speech.say(own ?? `failures.${code}`));
}

/** Who may do it, where it is only the role that is lacking. */
function roleSentence({ code, details }: Refusal, { say, label, list }: Speech): Phrase | null {
  const told = lacking.safeParse(details);
  if (code !== 'role-needed' || !told.success) return null;
  const { role, right } = told.data;
  const roles = rolesWith(right).map((each) => label(`roles.${each}`));
  return say('failures.roleNeeded', { role: label(`roles.${role}`), roles: list(roles, 'plain') });
}

/**
 * The reply when something broke that nobody foresaw.
 *
 * @param reference stands in the log beside the error, so that a fan's report can be followed up
 */
export function breakdownReply(reference: string, { say }: Speech): Reply {
  return oneLine(say('failures.breakdown', { reference }));
}

/** The reply to a button that types no command of today. */
export function staleButtonReply({ say }: Speech): Reply {
  return oneLine(say('failures.staleButton'));
}

/** The reply to a command that there is not (any more). */
export function unknownCommandReply({ say }: Speech): Reply {
  return oneLine(say('failures.unknownCommand'));
}

/** The reply to a command with a slip of the finger in it: what was probably meant, on buttons. */
export function didYouMeanReply(commands: readonly Choice['command'][], { say, list }: Speech): Reply {
  const named = commands.map(({ name }): Phrase => [`/${name}`]);
  const title = say('failures.didYouMean', { commands: list(named, 'or') });
  const choices = commands.map((command) => ({ label: `/${command.name}`, command }));
  const text = [say('failures.pressIt')];
  // Nothing in it is about anybody, and a button in a group is nearer than one in another chat.
  return { visibility: 'public', parts: [{ part: 'card', title, text, fields: [], links: [], choices }] };
}

/** The reply to a command with something behind it that it does not take: what it does take. */
export function misusedReply(command: Pick<Command, 'name' | 'options'>, { say }: Speech): Reply {
  const { name } = command;
  const options = typableOptions(command);
  const text = say(options.length === 0 ? 'failures.takesNothing' : 'failures.takes', { command: name });
  const fields = options.map(({ name: option, help }) => ({ name: `${option}:`, value: say(help) }));
  return {
    visibility: 'private',
    parts: [{ part: 'card', title: say('failures.misused'), text: [text], fields, links: [] }],
  };
}
