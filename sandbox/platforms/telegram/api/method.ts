import type { EmulatorClock } from '../../clock.js';
import type { CallbackQueries } from '../callback-queries.js';
import type { Chat } from '../chat.js';
import type { Limits } from '../limits.js';
import type { Updates } from '../updates/updates.js';
import type { Webhook } from '../updates/webhook.js';
import type { ChatFeed } from '../world/feed.js';
import type { World } from '../world/world.js';
import type { Parameters } from './parameters.js';

/** What the methods of the Bot API work with. */
export type ApiWorld = {
  world: World;
  chat: Chat;
  feed: ChatFeed;
  updates: Updates;
  webhook: Webhook;
  queries: CallbackQueries;
  limits: Limits;
  clock: EmulatorClock;
};

/** One method of the Bot API: answers its `result`, or throws a Refusal. `gone` tells that nobody waits any more. */
export type Method = (given: Parameters, on: ApiWorld, gone: AbortSignal) => unknown;

/** Methods by their names, in lower case: Telegram does not mind how they are written. */
export type Methods = Readonly<Record<string, Method>>;
