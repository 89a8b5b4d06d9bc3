import { createHash } from 'node:crypto';
import { EngineError } from '../../core/errors.js';
import type { Log } from '../../core/ports/log.js';
import { allCommands } from './all-commands.js';
import type { CommandEngine, Suggestion, TypedCommand } from './command.js';
import { breakdownReply, didYouMeanReply, failureReply, misusedReply, unknownCommandReply } from './failure-replies.js';
import { takes } from './read-options.js';
import type { Understood } from './read-typed.js';
import type { Reply } from './reply.js';
import { speechIn, type Speech } from './speech.js';

/** What answering takes. */
export type Answering = { engine: CommandEngine; log: Log };

/** Answers a command by its name. Never throws: whatever goes wrong becomes a reply that says what to do next. */
export async function answer(name: string, typed: TypedCommand, { engine, log }: Answering): Promise<Reply> {
  const command = allCommands.find((each) => each.name === name);
  // Platforms see to that themselves while somebody types; a button may be an old one, or forged.
  if (!command || !takes(command, typed.options)) return unknownCommandReply();
  try {
    return await command.run({ ...typed, speech: await speechFor(typed, engine) }, engine);
  } catch (error) {
    if (error instanceof EngineError) {
      log.info('A command was refused.', { command: name, code: error.code, ...error.details });
      return failureReply(error, typed.account.platform);
    }
    return broke(error, { command: name, requestId: typed.requestId, log });
  }
}

/** Speaks the language of who has typed. */
async function speechFor({ account }: Pick<TypedCommand, 'account'>, engine: CommandEngine): Promise<Speech> {
  return speechIn((await engine.languageOfAccount(account)).language);
}

type Broken = Pick<TypedCommand, 'requestId'> & { command: string; log: Log };

/** Notes what nobody foresaw, and answers it: the reference that the fan reads stands beside the error in the log. */
export function broke(error: unknown, { command, requestId, log }: Broken): Reply {
  const reference = referenceOf(requestId);
  log.error('A command broke: look up the error by the reference that the fan was shown.', {
    command,
    reference,
    error,
  });
  return breakdownReply(reference);
}

/**
 * Answers what somebody has typed where there is no menu of commands, as `readTyped` has understood it; null where
 * nothing is to be said. Only a command is run: what was probably meant is offered on a button. Never throws.
 */
export async function answerTyped(
  understood: Understood,
  input: Omit<TypedCommand, 'options'>,
  answering: Answering,
): Promise<Reply | null> {
  switch (understood.kind) {
    case 'command':
      return answer(understood.name, { ...input, options: understood.options }, answering);
    case 'near':
      return didYouMeanReply(understood.commands);
    case 'misused':
      return misusedReply(allCommands.find(({ name }) => name === understood.name) ?? understood);
    case 'unknown':
      return unknownCommandReply();
    case 'not-for-us':
      return null;
  }
}

/** An option of a command that is being typed: what stands there so far. */
export type BeingTyped = { name: string; input: TypedCommand; option: string; typed: string };

/** Offers what can be typed for an option. Never throws: what cannot be offered can still be typed. */
export async function suggest(
  { name, input, option, typed }: BeingTyped,
  { engine, log }: Answering,
): Promise<Suggestion[]> {
  const options = allCommands.find((each) => each.name === name)?.options ?? [];
  try {
    const found = options.find((each) => each.name === option);
    return (await found?.suggest?.(typed, { ...input, speech: await speechFor(input, engine) }, engine)) ?? [];
  } catch (error) {
    if (error instanceof EngineError) return [];
    log.warn('What can be typed could not be offered.', { command: name, option, error });
    return [];
  }
}

/** Six characters that tell one request from another, short enough to be read out. */
function referenceOf(requestId: string): string {
  return createHash('sha256').update(requestId).digest('hex').slice(0, 6).toUpperCase();
}
