import type { Platform } from '../core/fans/fan.js';

/**
 * A platform does not answer, which no setting may mend: the bot is started again later. The message is a sentence for
 * the operator, and says what to look at if it lasts.
 */
export class PlatformAway extends Error {
  readonly platform: Platform;

  constructor(platform: Platform, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'PlatformAway';
    this.platform = platform;
  }
}
