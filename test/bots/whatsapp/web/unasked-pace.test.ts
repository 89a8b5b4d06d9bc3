import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openUnaskedPace, unaskedLimits } from '../../../../bots/whatsapp/drivers/web/unasked-pace.js';
import { FakeMonotonic } from '../../../doubles/fake-monotonic.js';
import { FakeRandom } from '../../../doubles/fake-random.js';
import { MemoryLog } from '../../../doubles/memory-log.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

describe('the pace of unasked WhatsApp messages', () => {
  let sessionDir: string;

  beforeEach(() => {
    sessionDir = mkdtempSync(join(tmpdir(), 'frontrow-pace-'));
  });
  afterEach(() => rmSync(sessionDir, { recursive: true }));

  function aPace(now: string, zone = 'UTC') {
    const monotonic = new FakeMonotonic(new Date(now));
    const log = new MemoryLog();
    const open = () => openUnaskedPace({ sessionDir, zone, monotonic, random: new FakeRandom(), log });
    return { monotonic, log, open, pace: open() };
  }

  /** Sends as fast as it is let, and answers when. */
  function sendFor(days: number, { monotonic, pace }: ReturnType<typeof aPace>): number[] {
    const [sentAt, end] = [[] as number[], monotonic.now().getTime() + days * dayMs];
    while (monotonic.now().getTime() < end) {
      const waitMs = pace.waitMs();
      if (waitMs > 0) monotonic.advanceMs(Math.ceil(waitMs));
      else {
        sentAt.push(monotonic.now().getTime());
        pace.ended(true);
      }
    }
    return sentAt;
  }

  it('never sends more than it may in any hour or day, apart enough, and nothing at night', () => {
    const world = aPace('2026-05-01T09:00:00Z', 'Asia/Kolkata');
    const sentAt = sendFor(3, world);
    const { perHour, perDay, gapMs, quiet } = unaskedLimits;

    expect(sentAt.length).toBeGreaterThan(2 * perDay);
    sentAt.forEach((at, index) => {
      const before = (ms: number) => sentAt.filter((each) => each <= at && each > at - ms).length;
      expect(before(hourMs)).toBeLessThanOrEqual(perHour);
      expect(before(dayMs)).toBeLessThanOrEqual(perDay);
      if (index > 0) expect(at - sentAt[index - 1]!).toBeGreaterThanOrEqual(gapMs.least);
      // Kolkata is five and a half hours ahead.
      const minutes = (Math.floor(at / 60_000) + 330) % 1440;
      expect(minutes).toBeGreaterThanOrEqual(quiet.until * 60);
      expect(minutes).toBeLessThan(quiet.from * 60);
    });
  });

  it('counts what was sent before a restart', () => {
    const { pace, open, monotonic } = aPace('2026-05-01T12:00:00Z');
    for (let sent = 0; sent < unaskedLimits.perHour; sent += 1) {
      for (let waitMs = pace.waitMs(); waitMs > 0; waitMs = pace.waitMs()) monotonic.advanceMs(Math.ceil(waitMs));
    }
    monotonic.advanceMs(60_000);

    expect(open().waitMs()).toBeGreaterThan(hourMs / 2);
  });

  it('stops for a day at the first burst of failures, and tells the operator', () => {
    const { pace, open, monotonic, log } = aPace('2026-05-01T12:00:00Z');
    for (let failed = 0; failed < unaskedLimits.failuresInARow; failed += 1) pace.ended(false);

    expect(pace.waitMs()).toBe(dayMs);
    expect(open().waitMs()).toBe(dayMs);
    expect(log.messages('error')).toHaveLength(1);
    monotonic.advanceMs(dayMs);
    expect(pace.waitMs()).toBe(0);
  });

  it('is not stopped by failures that a message got through between', () => {
    const { pace } = aPace('2026-05-01T12:00:00Z');
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (ends) => {
        pace.ended(true);
        for (const isSent of ends) {
          pace.ended(isSent);
          pace.ended(true);
        }
        expect(pace.waitMs()).toBeLessThan(dayMs / 2);
      }),
    );
  });
});
