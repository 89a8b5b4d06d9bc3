import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Listener } from '../../../../bots/whatsapp/drivers/web/launch-child.js';
import { openWebDriver, type WebDriver } from '../../../../bots/whatsapp/drivers/web/open-web-driver.js';
import { waits } from '../../../../bots/whatsapp/drivers/web/supervise-browser.js';
import type { Order } from '../../../../bots/whatsapp/drivers/web/words.js';
import { FakeMonotonic } from '../../../doubles/fake-monotonic.js';
import { FakeRandom } from '../../../doubles/fake-random.js';
import { MemoryLog } from '../../../doubles/memory-log.js';
import { until } from '../../until.js';
import { HandTimers } from './hand-timers.js';

describe('a crash of the browser of WhatsApp Web', () => {
  let sessionDir: string;
  let driver: WebDriver;
  let timers: HandTimers;
  let log: MemoryLog;
  let launched: Listener[];
  let sent: Extract<Order, { do: 'send' }>[];

  beforeEach(async () => {
    sessionDir = await mkdtemp(join(tmpdir(), 'frontrow-crash-'));
    [timers, log, launched, sent] = [new HandTimers(), new MemoryLog(), [], []];
    driver = openWebDriver({
      settings: { sessionDir, chromeArgs: [], isProactive: false },
      findBrowser: () => Promise.resolve({ executable: '/chrome', args: [] }),
      monotonic: new FakeMonotonic(new Date('2026-05-01T12:00:00Z')),
      random: new FakeRandom(),
      log,
      environment: {},
      zone: 'UTC',
      timers,
      launch(listener) {
        launched.push(listener);
        return {
          pid: undefined,
          tell: (order) => queueMicrotask(() => obey(order, listener)),
          kill: () => listener.ended(),
        };
      },
    });
    await driver.start({
      handle: () => Promise.resolve(),
      wentOut: () => Promise.resolve(),
      cameBack: () => Promise.resolve(),
    });
    await until(() => driver.status().is === 'ready');
  });
  afterEach(async () => {
    await driver.stop();
    await rm(sessionDir, { recursive: true });
  });

  /** Gets ready at once, takes messages, and answers none. */
  function obey(order: Order, listener: Listener): void {
    if (order.do === 'start') listener.told({ is: 'ready', number: '919800000099' });
    if (order.do === 'stop') listener.ended();
    if (order.do === 'send') sent.push(order);
  }

  const reply = (text: string) =>
    driver.send(
      { kind: 'person', id: '919800000001@c.us' },
      { text, imageUrl: null, links: [], options: [], language: 'en' },
      { purpose: 'reply' },
    );

  it('brings every message that was queued back to be sent again, and is counted once', async () => {
    const outcomes = Promise.all(['one', 'two', 'three'].map(reply));
    await until(() => sent.length === 1);

    launched[0]?.ended();

    expect(await outcomes).toEqual(Array.from({ length: 3 }, () => ({ outcome: 'retry', afterMs: 30_000 })));
    expect(log.lines.filter(({ message }) => message.includes('started anew'))).toMatchObject([
      { fields: { failedStarts: 1 } },
    ]);

    timers.elapse(waits.firstRestartMs);
    await until(() => driver.status().is === 'ready');
    void reply('again');
    await until(() => sent.length === 2);
    expect(sent[1]?.text).toBe('again');
  });
});
