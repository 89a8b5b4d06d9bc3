import type { Capacity } from '../core/announcements/capacity.js';
import type { Posting } from '../core/announcements/carrier-store.js';
import type { DeliveryOutcome, Letter } from '../core/announcements/deliver-announcement.js';
import type { Engine } from '../core/engine.js';
import type { Channel } from '../core/fans/channel.js';
import type { Log } from '../core/ports/log.js';
import type { Hold } from './hold.js';
import { repeat, type Repetition } from './repeat.js';

/** How long after one look for announcements comes the next. */
const everyMs = 500;
/** How often it is said what the platform can carry. */
const reportEveryMs = 60_000;

/** What delivering takes. */
export type Delivering = {
  engine: Pick<Engine, 'deliverAnnouncements' | 'reportCarrier'>;
  platform: Channel;
  /** Hands one letter to the platform and answers how it went; throws only if no message can be made of it. */
  deliver: (letter: Letter) => Promise<DeliveryOutcome>;
  /** How many letters the platform takes at once, each to another account. */
  atOnce: number;
  /** What it can send to who has not just written; asked again every minute. */
  capacity: () => Capacity;
  /** The pause that the platform has asked for; absent: it asks for none, or for one letter alone. */
  hold?: Pick<Hold, 'leftMs'>;
  /** Whether it posts into communities. */
  posting: Posting;
  log: Log;
};

/**
 * Brings announcements to the fans of one platform, from now until it is stopped, and says what it can carry: on that
 * rests what fans are promised. Stopping waits for the letters in hand; the rest of its round stays for the next. A pause
 * that the platform asks for ends the round, too, and none begins before it is over: what was not in hand is untouched.
 */
export function startDelivering(delivering: Delivering): Repetition {
  const { engine, platform, deliver, atOnce, capacity, posting, hold, log } = delivering;
  let stopping = false;
  const isHeld = () => hold !== undefined && hold.leftMs() > 0;
  const reports = repeat(() => engine.reportCarrier({ platform, capacity: capacity(), posting }), {
    everyMs: reportEveryMs,
    onFailure: (error) => log.warn('It could not be kept what a platform can carry.', { platform, error }),
  });
  const postman = { deliver, isAtWork: () => !stopping && !isHeld(), atOnce };
  const rounds = repeat(() => (isHeld() ? Promise.resolve() : engine.deliverAnnouncements(platform, postman)), {
    everyMs,
    onFailure: (error) =>
      log.warn('A round of announcements failed; those that wait are tried again soon.', { platform, error }),
  });
  return {
    async stop() {
      stopping = true;
      await Promise.all([rounds.stop(), reports.stop()]);
    },
  };
}
