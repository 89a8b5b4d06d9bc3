import type { Secret } from '../../core/secret.js';

/** The libraries that can speak to Telegram. */
export type DriverName = 'grammy' | 'telegraf';

/** What a driver is made with. */
export type DriverOptions = {
  token: Secret;
  /** Without a slash at the end: `https://api.telegram.org`. */
  apiUrl: string;
};

/** What a method of the Bot API is given, in Telegram's own names; bytes are a PNG to upload. */
export type Payload = Readonly<Record<string, unknown>>;

/**
 * How a call meets a limit or a failure of Telegram: `patient` waits up to a few seconds and tries again (an answer
 * somebody waits for), `impatient` gives it back at once (a letter that the engine keeps and tries again).
 */
export type Patience = 'patient' | 'impatient';

/** Who speaks to Telegram for us: one library or another, with the same calls and updates. */
export interface TelegramDriver {
  /**
   * Makes one call and answers its result.
   *
   * @throws TelegramRefusal if Telegram says no; TelegramUnreachable if it does not answer as it should
   */
  call(method: string, payload: Payload, patience: Patience): Promise<unknown>;
  /**
   * Fetches updates and hands each to `handle`: those of one chat one after the other, those of several at once.
   * Resolves once `stop` has been called and all that was fetched is handled; trouble on the way is waited out.
   *
   * @throws TelegramRefusal 401 for a token that is not accepted, 409 if somebody else fetches this bot's updates
   */
  poll(handle: (update: unknown) => Promise<void>): Promise<void>;
  /** Ends `poll`. What was handled is not fetched again by the next. */
  stop(): Promise<void>;
}

/** How many at most, and for how long, a patient call waits. */
export const patience = { retries: 2, longestSeconds: 5 } as const;

/** No call takes longer; a poll for updates waits for longer than that by itself. */
export const callWithinSeconds = 15;

/** The updates that are asked for: nothing is sent that nobody reads. */
export const updatesWanted = ['message', 'callback_query', 'my_chat_member'] as const;

/** Telegram's own no to a call. */
export class TelegramRefusal extends Error {
  readonly code: number;
  readonly method: string;
  /** The least that it asks to wait. */
  readonly retryAfterSeconds: number | null;
  /** The supergroup that the addressed group has become. */
  readonly migratedTo: string | null;

  constructor({ code, method, description, parameters = {} }: RefusalFields) {
    super(description);
    this.name = 'TelegramRefusal';
    this.code = code;
    this.method = method;
    this.retryAfterSeconds = parameters.retry_after ?? null;
    this.migratedTo = parameters.migrate_to_chat_id === undefined ? null : String(parameters.migrate_to_chat_id);
  }
}

/** What a library tells of a refusal. */
export type RefusalFields = {
  code: number;
  method: string;
  description: string;
  parameters?: { retry_after?: number; migrate_to_chat_id?: number } | undefined;
};

/**
 * Telegram was not reached, or something that is not Telegram has answered. Of the library's own error only
 * a word is kept, on purpose: the address in it holds the token.
 */
export class TelegramUnreachable extends Error {
  readonly method: string;
  /** In a word for the log: how the connection failed, or what was answered in Telegram's place. */
  readonly because: string;

  constructor(method: string, because: string) {
    super(`Telegram did not answer ${method}: ${because}.`);
    this.name = 'TelegramUnreachable';
    this.method = method;
    this.because = because;
  }
}
