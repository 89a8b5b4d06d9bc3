import { steadily } from '../../core/announcements/capacity.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { startDelivering } from '../../bots/deliver-announcements.js';
import type { Repetition } from '../../bots/repeat.js';
import type { DeliveryOutcome, Letter } from '../../core/announcements/deliver-announcement.js';
import { MemoryLog } from '../doubles/memory-log.js';
import { FakeEngine } from './fake-engine.js';
import { aLetter } from './night-drive.js';
import { until } from './until.js';

describe('the delivery of announcements', () => {
  let delivering: Repetition | undefined;

  afterEach(() => delivering?.stop());

  it('goes on after a round that failed', async () => {
    const log = new MemoryLog();
    let rounds = 0;
    const engine = {
      ...noReports,
      async deliverAnnouncements() {
        rounds += 1;
        if (rounds === 1) throw new Error('The database does not answer.');
      },
    };

    delivering = startDelivering({
      engine,
      platform: 'discord',
      deliver: delivered,
      atOnce: 1,
      capacity: () => steadily(7),
      posting: 'posts',
      log,
    });
    await until(() => rounds > 1);

    expect(log.messages('warn')).toHaveLength(1);
  });

  it('never begins a round before the last one has ended', async () => {
    let running = 0;
    let most = 0;
    let rounds = 0;
    const engine = {
      ...noReports,
      async deliverAnnouncements() {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        rounds += 1;
      },
    };

    delivering = startDelivering({
      engine,
      platform: 'discord',
      deliver: delivered,
      atOnce: 1,
      capacity: () => steadily(7),
      posting: 'posts',
      log: new MemoryLog(),
    });
    await until(() => rounds === 2);

    expect(most).toBe(1);
  });

  it('says what the platform can carry', async () => {
    const engine = new FakeEngine();
    const carrying = {
      capacity: () => steadily(20),
      posting: 'only-answers',
      atOnce: 1,
      log: new MemoryLog(),
    } as const;

    delivering = startDelivering({ engine, platform: 'whatsapp', deliver: delivered, ...carrying });
    await until(() => engine.carriers.length > 0);

    expect(engine.carriers).toEqual([{ platform: 'whatsapp', capacity: steadily(20), posting: 'only-answers' }]);
  });

  it('ends its round at a pause that the platform asks for, touches no letter until it is over, and goes on then', async () => {
    const engine = new FakeEngine();
    engine.letters.push(...['1', '2', '3'].map((externalId) => aLetter('saved', { externalId })));
    let looks = 0;
    let leftMs = 0;
    const hold = { leftMs: () => ((looks += 1), leftMs) };
    const deliver = async ({ announcement }: Letter): Promise<DeliveryOutcome> => {
      if (announcement.externalId !== '1') return { outcome: 'delivered' };
      leftMs = 300_000;
      return { outcome: 'retry', afterMs: leftMs };
    };
    const carrying = { capacity: () => steadily(7), posting: 'posts', atOnce: 1, log: new MemoryLog() } as const;

    delivering = startDelivering({ engine, platform: 'telegram', deliver, hold, ...carrying });
    await until(() => engine.outcomes.length > 0);
    const before = looks;
    await until(() => looks > before + 2);

    expect(engine.outcomes).toEqual([{ outcome: 'retry', afterMs: 300_000 }]);
    expect(engine.letters).toHaveLength(2);
    leftMs = 0;
    await until(() => engine.outcomes.length === 3);
  });

  it('ends with the letter in hand when it is stopped, and leaves the others untouched', async () => {
    const engine = new FakeEngine();
    engine.letters.push(aLetter('saved', { externalId: '1' }), aLetter('saved', { externalId: '2' }));
    const sent: string[] = [];
    let finish: (() => void) | undefined;
    const deliver = async ({ announcement }: Letter): Promise<DeliveryOutcome> => {
      sent.push(announcement.externalId);
      await new Promise<void>((resolve) => (finish = resolve));
      return { outcome: 'delivered' };
    };

    delivering = startDelivering({
      engine,
      platform: 'discord',
      deliver,
      atOnce: 1,
      capacity: () => steadily(7),
      posting: 'posts',
      log: new MemoryLog(),
    });
    await until(() => finish !== undefined);
    const stopped = delivering.stop();
    finish?.();
    await stopped;

    expect(sent).toEqual(['1']);
    expect(engine.outcomes).toEqual([{ outcome: 'delivered' }]);
    expect(engine.letters).toHaveLength(1);
  });
});

const noReports = { reportCarrier: () => Promise.resolve() };

async function delivered(): Promise<DeliveryOutcome> {
  return { outcome: 'delivered' };
}
