import { createHash } from 'node:crypto';
import { EngineError } from '../../core/errors.js';
import type { Log } from '../../core/ports/log.js';
import { allCommands } from './all-commands.js';
import type { Command, CommandEngine, CommandInput, Suggestion } from './command.js';
import { breakdownReply, failureReply, unknownCommandReply } from './failure-replies.js';
import type { Reply } from './reply.js';

/** What answering takes. */
export type Answering = { engine: CommandEngine; log: Log };

/** Answers a command by its name. Never throws: whatever goes wrong becomes a reply that says what to do next. */
export async function answer(name: string, input: CommandInput, { engine, log }: Answering): Promise<Reply> {
  const command = allCommands.find((each) => each.name === name);
  if (!command || !takes(command, input.options)) return unknownCommandReply();
  try {
    return await command.run(input, engine);
  } catch (error) {
    if (error instanceof EngineError) {
      log.info('A command was refused.', { command: name, code: error.code, ...error.details });
      return failureReply(error.code);
    }
    const reference = referenceOf(input);
    log.error('A command broke: look up the error by the reference that the fan was shown.', {
      command: name,
      reference,
      error,
    });
    return breakdownReply(reference);
  }
}

/** An option of a command that is being typed: what stands there so far. */
export type BeingTyped = { name: string; input: CommandInput; option: string; typed: string };

/** Offers what can be typed for an option. Never throws: what cannot be offered can still be typed. */
export async function suggest(
  { name, input, option, typed }: BeingTyped,
  { engine, log }: Answering,
): Promise<Suggestion[]> {
  const options = allCommands.find((each) => each.name === name)?.options ?? [];
  try {
    return (await options.find((each) => each.name === option)?.suggest?.(typed, input, engine)) ?? [];
  } catch (error) {
    log.warn('What can be typed could not be offered.', { command: name, option, error });
    return [];
  }
}

/** Platforms see to that themselves while somebody types; a button may be an old one, or forged. */
function takes({ options = [] }: Command, given: CommandInput['options']): boolean {
  const isKnown = Object.entries(given).every(([name, value]) =>
    options.some((option) => option.name === name && value.length <= option.maxLength),
  );
  return isKnown && options.every(({ name, required }) => !required || given[name] !== undefined);
}

/** Six characters that tell one request from another, short enough to be read out. */
function referenceOf({ requestId }: CommandInput): string {
  return createHash('sha256').update(requestId).digest('hex').slice(0, 6).toUpperCase();
}
