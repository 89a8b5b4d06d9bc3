import type { Engine } from '../../core/engine.js';
import type { ChatAccount } from '../../core/smart-links/give-personal-link.js';
import type { Reply } from './reply.js';

/** Somebody typed a command: what their platform's adapter has understood of it. */
export type CommandInput = {
  account: ChatAccount;
  /** Calendar time at which it was typed. */
  now: Date;
  /** The platform's own id of this request: no secret, and different for each. */
  requestId: string;
};

/** The part of the engine that commands use. */
export type CommandEngine = Pick<Engine, 'givePersonalLink' | 'chatStatus' | 'chatData' | 'stopAll' | 'viewSmartLink'>;

/** Something people can ask for in chat. It knows the engine and no platform. */
export type Command = {
  /** What is typed after the slash: lower case, a to z. */
  name: string;
  /** One line for the platform's menu and for `/help`; at most 100 characters. */
  help: string;
  /** @throws EngineError for whatever the engine refuses; `answer` words it. */
  run(input: CommandInput, engine: CommandEngine): Promise<Reply>;
};
