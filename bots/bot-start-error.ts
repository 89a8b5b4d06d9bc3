import type { Platform } from '../core/fans/fan.js';

/** A bot could not be started. The message is a sentence for the operator that says what to do next. */
export class BotStartError extends Error {
  /** Null: none of them is configured. */
  readonly platform: Platform | null;

  constructor(platform: Platform | null, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'BotStartError';
    this.platform = platform;
  }
}
