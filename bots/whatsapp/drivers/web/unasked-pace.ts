import { join } from 'node:path';
import { z } from 'zod';
import type { Capacity } from '../../../../core/announcements/capacity.js';
import type { Log } from '../../../../core/ports/log.js';
import type { Monotonic } from '../../../../core/ports/monotonic.js';
import type { Random } from '../../../../core/ports/random.js';
import { openKeptFile } from './kept-file.js';

/**
 * How much a personal account writes first, at most. There is no published number: these are ours, and reports of
 * banned accounts begin above them (reference/chat-platforms.md §4.3).
 */
export const unaskedLimits = {
  perHour: 20,
  perDay: 100,
  gapMs: { least: 6_000, most: 15_000 },
  /** Nothing from 22:00 to 8:00 in the account's zone. */
  quiet: { from: 22, until: 8 },
  failuresInARow: 3,
} as const;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The same as a promise can reckon with it. `zone`: of the account. */
export function unaskedCapacity(zone: string): Capacity {
  const { perHour, perDay, quiet } = unaskedLimits;
  const hours = { fromHour: quiet.from, untilHour: quiet.until, zone };
  return { lettersPerHour: perHour, blastsPerHour: perHour, lettersPerDay: perDay, quiet: hours };
}

/** Keeps the messages that nobody waits for apart, few, and away from the night. */
export interface UnaskedPace {
  /** How long the next one has to wait; 0: it is its turn, and the place is taken. */
  waitMs(): number;
  /** How the message went that was let through; a few failures in a row end it for a day. */
  ended(isSent: boolean): void;
}

/** What the pace is kept by. */
export type UnaskedPaceOptions = {
  sessionDir: string;
  /** IANA zone of the account. */
  zone: string;
  monotonic: Monotonic;
  random: Random;
  log: Log;
};

const book = z.object({
  sentAtMs: z.array(z.number()),
  nextAtMs: z.number(),
  failures: z.number(),
  stoppedUntilMs: z.number(),
});

/** Opens the pace; what was sent before a restart counts. */
export function openUnaskedPace({ sessionDir, zone, monotonic, random, log }: UnaskedPaceOptions): UnaskedPace {
  const empty = { sentAtMs: [], nextAtMs: 0, failures: 0, stoppedUntilMs: 0 };
  const file = openKeptFile(join(sessionDir, 'unasked.json'), book, empty);
  const clockOf = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const { gapMs, perHour, perDay, quiet, failuresInARow } = unaskedLimits;
  return {
    waitMs() {
      const now = monotonic.now().getTime();
      const kept = file.get();
      const sentAtMs = kept.sentAtMs.filter((at) => at > now - dayMs);
      const waits = [
        kept.stoppedUntilMs - now,
        kept.nextAtMs - now,
        untilRoom(sentAtMs, perHour, hourMs) - now,
        untilRoom(sentAtMs, perDay, dayMs) - now,
        quietMs(clockOf.format(now), quiet),
      ];
      const wait = Math.max(0, ...waits);
      if (wait > 0) return wait;
      const gap = gapMs.least + fraction(random) * (gapMs.most - gapMs.least);
      file.set({ ...kept, sentAtMs: [...sentAtMs, now], nextAtMs: now + gap });
      return 0;
    },
    ended(isSent) {
      const kept = file.get();
      const failures = isSent ? 0 : kept.failures + 1;
      if (failures < failuresInARow) {
        file.set({ ...kept, failures });
        return;
      }
      const stoppedUntilMs = monotonic.now().getTime() + dayMs;
      file.set({ ...kept, failures: 0, stoppedUntilMs });
      log.error(
        'Several unasked WhatsApp messages in a row failed: none is sent for a day. Look at the account on its phone.',
        { failures, until: new Date(stoppedUntilMs).toISOString() },
      );
    },
  };
}

/** When the oldest of the last `most` is out of the window; the beginning of time while there is room. */
function untilRoom(sentAtMs: readonly number[], most: number, windowMs: number): number {
  const oldest = sentAtMs.at(-most);
  return oldest === undefined ? 0 : oldest + windowMs;
}

/** Until the morning, if it is night. `clock` is `23:59` at most. */
function quietMs(clock: string, { from, until }: { from: number; until: number }): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  if (hour < from && hour >= until) return 0;
  const hours = hour >= from ? 24 - hour + until : until - hour;
  return (hours * 60 - minute) * 60_000;
}

/** From 0 up to, but not including, 1. */
function fraction(random: Random): number {
  const bytes = random.bytes(4);
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) / 2 ** 32;
}
