import type { Channel } from '../core/fans/channel.js';

/**
 * A platform does not answer, which no setting may mend: the bot is started again later. The message is a sentence for
 * the operator, and says what to look at if it lasts.
 */
export class PlatformAway extends Error {
  readonly platform: Channel;

  constructor(platform: Channel, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'PlatformAway';
    this.platform = platform;
  }
}
