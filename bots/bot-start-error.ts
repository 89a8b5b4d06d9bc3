import type { Channel } from '../core/fans/channel.js';

/** A bot could not be started. The message is a sentence for the operator that says what to do next. */
export class BotStartError extends Error {
  /** Null: none of them is configured. */
  readonly platform: Channel | null;

  constructor(platform: Channel | null, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'BotStartError';
    this.platform = platform;
  }
}
