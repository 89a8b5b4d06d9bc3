import { createHash } from 'node:crypto';
import { EngineError } from '../../core/errors.js';
import type { Log } from '../../core/ports/log.js';
import { allCommands } from './all-commands.js';
import type { CommandEngine, CommandInput } from './command.js';
import { breakdownReply, failureReply, unknownCommandReply } from './failure-replies.js';
import type { Reply } from './reply.js';

/** What answering takes. */
export type Answering = { engine: CommandEngine; log: Log };

/** Answers a command by its name. Never throws: whatever goes wrong becomes a reply that says what to do next. */
export async function answer(name: string, input: CommandInput, { engine, log }: Answering): Promise<Reply> {
  const command = allCommands.find((each) => each.name === name);
  if (!command) return unknownCommandReply();
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

/** Six characters that tell one request from another, short enough to be read out. */
function referenceOf({ requestId }: CommandInput): string {
  return createHash('sha256').update(requestId).digest('hex').slice(0, 6).toUpperCase();
}
