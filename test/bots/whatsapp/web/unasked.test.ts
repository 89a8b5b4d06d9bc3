import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWhatsAppBot } from '../../../../bots/whatsapp/bot.js';
import type { Listener } from '../../../../bots/whatsapp/drivers/web/launch-child.js';
import { openWebDriver, type WebDriver } from '../../../../bots/whatsapp/drivers/web/open-web-driver.js';
import type { Order } from '../../../../bots/whatsapp/drivers/web/words.js';
import { FakeMonotonic } from '../../../doubles/fake-monotonic.js';
import { FakeRandom } from '../../../doubles/fake-random.js';
import { MemoryLog } from '../../../doubles/memory-log.js';
import { FakeEngine } from '../../fake-engine.js';
import { aBlastLetter } from '../../night-drive.js';
import { until } from '../../until.js';
import { HandTimers } from './hand-timers.js';

describe('what nobody waits for on WhatsApp Web', () => {
  const now = new Date('2026-05-01T12:00:00Z');
  const sent: Extract<Order, { do: 'send' }>[] = [];
  let sessionDir: string;
  let driver: WebDriver;
  let engine: FakeEngine;
  let bot: { stop(): Promise<void> };

  beforeEach(async () => {
    sent.length = 0;
    sessionDir = await mkdtemp(join(tmpdir(), 'frontrow-unasked-'));
    const settings = { driver: 'web', sessionDir, chromeArgs: [], isProactive: true } as const;
    const world = { monotonic: new FakeMonotonic(now), random: new FakeRandom(), log: new MemoryLog() };
    const obey = (order: Order, listener: Listener): void => {
      if (order.do === 'start') listener.told({ is: 'ready', number: '919800000099' });
      if (order.do === 'stop') listener.ended();
      if (order.do !== 'send') return;
      sent.push(order);
      listener.told({
        is: 'sent',
        id: order.id,
        messageId: `true_${order.chat}_${order.id}`,
        poll: null,
        pollError: null,
      });
    };
    driver = openWebDriver({
      ...world,
      settings,
      environment: {},
      findBrowser: () => Promise.resolve({ executable: '/chrome', args: [] }),
      zone: 'UTC',
      timers: new HandTimers(),
      launch: (listener) => ({
        pid: undefined,
        tell: (order) => queueMicrotask(() => obey(order, listener)),
        kill: () => listener.ended(),
      }),
    });
    engine = new FakeEngine();
    const calendar = { now: () => now };
    bot = await startWhatsAppBot({ ...world, engine, settings, webhooks: null, calendar, driver });
    await until(() => driver.status().is === 'ready');
  });
  afterEach(async () => {
    await bot.stop();
    await rm(sessionDir, { recursive: true });
  });

  const letters = (count: number) =>
    Array.from({ length: count }, (_, index) => aBlastLetter('Berlin!', { externalId: `91${index}@c.us` }));

  it('leaves one after the other, and a stop waits for none that is to come again', async () => {
    engine.letters.push(...letters(5));
    // The second waits for its turn, some seconds by a clock that stands still here.
    await until(() => sent.length === 1 && engine.letters.length === 3);

    await bot.stop();

    expect(engine.outcomes).toEqual([{ outcome: 'delivered' }, { outcome: 'retry', afterMs: 30_000 }]);
    expect(engine.letters).toHaveLength(3);
    expect(sent).toHaveLength(1);
  });

  it('is numbered, and nothing beneath it', async () => {
    engine.letters.push(...letters(1));
    await until(() => engine.outcomes.length === 1);

    expect(sent[0]?.poll).toBeNull();
    expect(sent[0]?.text).toContain('1 Get my own link\n2 No more news from Late Trains\nTo choose, type the number.');
  });
});
