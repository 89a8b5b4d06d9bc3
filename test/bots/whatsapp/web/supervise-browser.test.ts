import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Listener } from '../../../../bots/whatsapp/drivers/web/launch-child.js';
import {
  superviseBrowser,
  waits,
  type LinkStatus,
  type SupervisedBrowser,
} from '../../../../bots/whatsapp/drivers/web/supervise-browser.js';
import type { Order } from '../../../../bots/whatsapp/drivers/web/words.js';
import { MemoryLog } from '../../../doubles/memory-log.js';
import { until } from '../../until.js';
import { HandTimers } from './hand-timers.js';

describe("the supervision of WhatsApp Web's browser", () => {
  let timers: HandTimers;
  let log: MemoryLog;
  let orders: Order[];
  let launched: Listener[];
  let forgotten: number;
  let browser: SupervisedBrowser;

  beforeEach(() => {
    [timers, log, orders, launched, forgotten] = [new HandTimers(), new MemoryLog(), [], [], 0];
    browser = superviseBrowser({
      launch(listener) {
        launched.push(listener);
        return {
          pid: undefined,
          tell(order) {
            orders.push(order);
            if (order.do === 'stop') listener.ended();
          },
          kill: () => listener.ended(),
        };
      },
      startOrder: () => Promise.resolve({ do: 'start', executable: '/chrome', args: [], sessionDir: '/session' }),
      forgetSession: () => void (forgotten += 1),
      onReport: () => undefined,
      onGone: () => undefined,
      onStatus: () => undefined,
      timers,
      log,
    });
  });

  const status = (): LinkStatus => browser.status();
  const current = (): Listener => launched.at(-1)!;

  /** Waits until so many processes were started in all. */
  const starts = (count: number) => until(() => launched.length === count);

  it('gives up with what to install where the package is not there', async () => {
    browser.start();
    await starts(1);
    current().told({ is: 'not-installed' });

    expect(status()).toMatchObject({
      is: 'failed',
      why: expect.stringContaining('npm install whatsapp-web.js@1.34.7'),
    });
    expect(timers.isWaiting(waits.firstRestartMs)).toBe(false);
  });

  it.each(['TOS_BLOCK', 'SMB_TOS_BLOCK'])(
    'gives up on a banned number (%s), and does not knock again',
    async (reason) => {
      browser.start();
      await starts(1);
      current().told({ is: 'ready', number: '919800000099' });
      current().told({ is: 'disconnected', reason });

      expect(status()).toMatchObject({ is: 'failed', why: expect.stringContaining('banned') });
      browser.restart('anything');
      expect(timers.isWaiting(waits.firstRestartMs)).toBe(false);
    },
  );

  it('waits longer after each start that came to nothing, and from the beginning once it was ready', async () => {
    browser.start();
    for (let failed = 0; failed < 12; failed += 1) {
      await starts(failed + 1);
      current().ended();
      timers.elapse(Math.min(waits.firstRestartMs * 2 ** failed, waits.longestRestartMs));
    }
    await starts(13);
    expect(log.messages('error')).toHaveLength(12 / waits.startsBeforeAlarm);

    current().told({ is: 'ready', number: '1' });
    current().ended();
    expect(timers.isWaiting(waits.firstRestartMs)).toBe(true);
  });

  it('begins anew when nothing happens after the start', async () => {
    browser.start();
    await starts(1);
    timers.elapse(waits.readyMs);
    timers.elapse(waits.firstRestartMs);

    await starts(2);
    expect(orders.map((order) => order.do)).toEqual(['start', 'stop', 'start']);
  });

  it('hears nothing from a process it has let go of', async () => {
    browser.start();
    await starts(1);
    const former = current();
    browser.restart('sending broke');
    former.told({ is: 'ready', number: '1' });

    expect(status()).toEqual({ is: 'starting' });
  });

  it('renews a QR code that did not change', async () => {
    browser.start();
    await starts(1);
    current().told({ is: 'qr', qr: '2@first' });
    timers.elapse(waits.newQrMs);
    timers.elapse(waits.newQrMs);

    expect(orders.filter((order) => order.do === 'renew-qr')).toHaveLength(2);
  });

  it('forgets the session after a logout, once its browser has closed', async () => {
    browser.start();
    await starts(1);
    current().told({ is: 'ready', number: '1' });
    current().told({ is: 'disconnected', reason: 'LOGOUT' });
    timers.elapse(waits.firstRestartMs);

    await starts(2);
    expect(forgotten).toBe(1);
  });

  it('starts nothing any more once it was stopped', async () => {
    browser.start();
    await starts(1);
    current().ended();
    await browser.stop();

    expect(status()).toEqual({ is: 'closed' });
    expect(timers.isWaiting(waits.firstRestartMs)).toBe(false);
  });
});
