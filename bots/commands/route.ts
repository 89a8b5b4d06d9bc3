import { createHash } from 'node:crypto';
import { EngineError } from '../../core/errors.js';
import { defaultLanguage, nearestLanguage } from '../../core/languages/language.js';
import type { Log } from '../../core/ports/log.js';
import { allCommands } from './all-commands.js';
import type { CommandEngine, CommandInput, Suggestion, TypedCommand } from './command.js';
import { breakdownReply, didYouMeanReply, failureReply, misusedReply, unknownCommandReply } from './failure-replies.js';
import { takes } from './read-options.js';
import type { Understood } from './read-typed.js';
import type { Reply, SpokenReply } from './reply.js';
import { speechIn, type Speech } from './speech.js';

/** What answering takes. */
export type Answering = { engine: CommandEngine; log: Log };

type Reader = Pick<TypedCommand, 'account'>;

/** Answers a command by its name. Never throws: whatever goes wrong becomes a reply that says what to do next. */
export async function answer(name: string, typed: TypedCommand, answering: Answering): Promise<SpokenReply> {
  const speech = await speechFor(typed, answering);
  return { language: speech.language, ...(await run(name, { ...typed, speech }, answering)) };
}

async function run(name: string, input: CommandInput, { engine, log }: Answering): Promise<Reply> {
  const command = allCommands.find((each) => each.name === name);
  // Platforms see to that themselves while somebody types; a button may be an old one, or forged.
  if (!command || !takes(command, input.options)) return unknownCommandReply(input.speech);
  try {
    return await command.run(input, engine);
  } catch (error) {
    if (!(error instanceof EngineError)) return broken(error, { ...input, command: name, log });
    log.info('A command was refused.', { command: name, code: error.code, ...error.details });
    return failureReply(error, input.speech, input.account.platform);
  }
}

/**
 * Speaks the language of this account. Never throws: while it cannot be looked up what they have chosen, it is the one
 * that their app is set to.
 */
export async function speechFor({ account }: Reader, { engine, log }: Answering): Promise<Speech> {
  try {
    return speechIn((await engine.languageOfAccount(account)).language);
  } catch (error) {
    log.warn('The language of an account could not be looked up.', { error });
    const { languageTag } = account;
    return speechIn((languageTag === undefined ? null : nearestLanguage([languageTag])) ?? defaultLanguage);
  }
}

/** Says something that no command answers, in the language of this account. Never throws. */
export async function tell(
  reader: Reader,
  reply: (speech: Speech) => Reply,
  answering: Answering,
): Promise<SpokenReply> {
  const speech = await speechFor(reader, answering);
  return { ...reply(speech), language: speech.language };
}

type Broken = Pick<TypedCommand, 'requestId'> & { command: string; speech: Speech; log: Log };

/** Notes what nobody foresaw, and answers it: the reference that the fan reads stands beside the error in the log. */
function broken(error: unknown, { command, requestId, speech, log }: Broken): Reply {
  const reference = referenceOf(requestId);
  log.error('A command broke: look up the error by the reference that the fan was shown.', {
    command,
    reference,
    error,
  });
  return breakdownReply(reference, speech);
}

/** The same for what broke before any command could be run. */
export async function broke(
  error: unknown,
  { account, ...about }: Reader & Pick<Broken, 'command' | 'requestId'>,
  answering: Answering,
): Promise<SpokenReply> {
  return tell({ account }, (speech) => broken(error, { ...about, speech, log: answering.log }), answering);
}

/**
 * Answers what somebody has typed where there is no menu of commands, as `readTyped` has understood it; null where
 * nothing is to be said. Only a command is run: what was probably meant is offered on a button. Never throws.
 */
export async function answerTyped(
  understood: Understood,
  input: Omit<TypedCommand, 'options'>,
  answering: Answering,
): Promise<SpokenReply | null> {
  switch (understood.kind) {
    case 'command':
      return answer(understood.name, { ...input, options: understood.options }, answering);
    case 'near':
      return tell(input, (speech) => didYouMeanReply(understood.commands, speech), answering);
    case 'misused': {
      const command = allCommands.find(({ name }) => name === understood.name) ?? understood;
      return tell(input, (speech) => misusedReply(command, speech), answering);
    }
    case 'unknown':
      return tell(input, unknownCommandReply, answering);
    case 'not-for-us':
      return null;
  }
}

/** An option of a command that is being typed: what stands there so far. */
export type BeingTyped = { name: string; input: TypedCommand; option: string; typed: string };

/** Offers what can be typed for an option. Never throws: what cannot be offered can still be typed. */
export async function suggest({ name, input, option, typed }: BeingTyped, answering: Answering): Promise<Suggestion[]> {
  const { engine, log } = answering;
  const options = allCommands.find((each) => each.name === name)?.options ?? [];
  const meant = options.find((each) => each.name === option);
  if (!meant?.suggest) return [];
  try {
    return await meant.suggest(typed, { ...input, speech: await speechFor(input, answering) }, engine);
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
