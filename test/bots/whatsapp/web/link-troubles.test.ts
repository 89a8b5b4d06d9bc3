import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { waits } from '../../../../bots/whatsapp/drivers/web/supervise-browser.js';
import { until } from '../../until.js';
import { ALinkedBot } from './a-linked-bot.js';
import { testBrowser } from '../../../test-browser.js';

const browser = testBrowser();
const asha = '919800000001';

describe('the link to WhatsApp Web', () => {
  let bot: ALinkedBot;

  beforeEach(async () => {
    bot = await ALinkedBot.make(browser);
  });
  afterEach(() => bot.close(), 60_000);

  /** The process id of the Chromium that runs on the session. */
  async function chromium(): Promise<number> {
    return Number(await readFile(join(bot.sessionDir, 'browser.pid'), 'utf8'));
  }

  /** False for one that has ended, though nobody has asked how. */
  async function isRunning(pid: number): Promise<boolean> {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '(gone) Z');
    return !stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  }

  it('is made on the link page with a code instead of a photograph', async () => {
    await bot.start();
    await bot.reached('waiting');
    await until(() => bot.driver.linkPageUrl() !== null);
    const page = bot.driver.linkPageUrl()!;
    expect(await (await fetch(page)).text()).toContain('src="data:image/png;base64,');

    await fetch(`${page}/code`, { method: 'POST', body: new URLSearchParams({ phone: '+91 98000 00099' }) });
    await until(async () => (await bot.whatsApp.control('/link')).pairingCode !== null);
    await until(async () => (await (await fetch(page)).text()).includes('class="code"'));
    const shown = /class="code">(\w{8})</.exec(await (await fetch(page)).text())?.[1];
    await bot.whatsApp.control('/link/code', { code: shown });

    await bot.reached('ready');
    await until(() => bot.driver.linkPageUrl() === null);
    await expect(fetch(page)).rejects.toThrow();
  }, 60_000);

  it('opens its page only to who knows its word', async () => {
    await bot.start();
    await bot.reached('waiting');
    await until(() => bot.driver.linkPageUrl() !== null);
    const { origin, port } = new URL(bot.driver.linkPageUrl()!);

    expect((await fetch(origin)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/code`, { method: 'POST' })).status).toBe(404);
  }, 60_000);

  it('outlives a restart of the bots without another QR code', async () => {
    await bot.link();
    const { length } = bot.statuses;
    await bot.driver.stop();
    expect(bot.driver.status()).toEqual({ is: 'closed' });

    bot.driver = bot.open();
    await bot.start();
    await bot.reached('ready');

    expect(bot.statuses.slice(length).map(({ is }) => is)).not.toContain('waiting');
    expect(await bot.hears(asha, 'presave')).toMatchObject({ text: 'presave' });
  }, 60_000);

  it('brings what was written while nobody was there, and votes in a poll of before', async () => {
    await bot.link();
    await bot.hears(asha, 'hello');
    const options = ['Yes', 'No'].map((label) => ({ label, choiceId: `choice-${label}` }));
    await bot.send({ kind: 'person', id: `${asha}@c.us` }, { text: 'Save it?', options });
    const poll = (await bot.whatsApp.chat(asha)).at(-1);
    await bot.driver.stop();
    await bot.whatsApp.control('/messages', { from: asha, text: 'anybody?' });
    bot.heard.length = 0;

    bot.driver = bot.open();
    await bot.start();
    await until(() => bot.heard.length > 0, 60_000);
    await bot.whatsApp.control('/votes', { from: asha, messageId: poll!.messageId, options: ['Yes'] });
    await until(() => bot.heard.length > 1);

    expect(bot.heard).toMatchObject([
      { what: 'text', text: 'anybody?' },
      { what: 'pressed', choiceId: 'choice-Yes' },
    ]);
  }, 60_000);

  it('comes back by itself after the browser was killed, and leaves no second browser', async () => {
    await bot.link();
    const killed = await chromium();
    process.kill(killed, 'SIGKILL');
    await until(() => bot.driver.status().is === 'starting');
    expect(await bot.send({ kind: 'person', id: `${asha}@c.us` }, { text: 'Hi' })).toMatchObject({ outcome: 'retry' });

    bot.timers.elapse(waits.firstRestartMs);
    await bot.reached('ready');

    expect(await chromium()).not.toBe(killed);
    expect(await bot.hears(asha, 'presave')).toMatchObject({ text: 'presave' });
  }, 60_000);

  it('ends the browser with its process, and the process with what nobody catches in it', async () => {
    await bot.link();
    const [first] = bot.processes;
    const left = await chromium();
    process.kill(first!.pid!, 'SIGKILL');
    await until(() => bot.driver.status().is === 'starting');

    bot.timers.elapse(waits.firstRestartMs);
    await bot.reached('ready');

    expect(await isRunning(left)).toBe(false);
  }, 60_000);

  it('shows another QR code when one has run out', async () => {
    await bot.start();
    await bot.reached('waiting');
    const { ref } = await bot.whatsApp.control('/link');

    await bot.whatsApp.control('/link/expire-qr', {});

    await until(async () => {
      const now = await bot.whatsApp.control('/link');
      const status = bot.driver.status();
      return (
        now.is === 'waiting' && now.ref !== ref && status.is === 'waiting' && status.qr?.startsWith(now.ref) === true
      );
    });
  }, 60_000);

  it('leaves an account that is opened elsewhere alone until somebody says so', async () => {
    await bot.link();

    await bot.whatsApp.control('/link/elsewhere', { open: true });
    await bot.reached('elsewhere');
    await until(() => bot.driver.linkPageUrl() !== null);
    expect(bot.log.messages('error')).toContain(
      'The WhatsApp account was opened in another window: close that one, and say so on the link page.',
    );
    expect(bot.timers.isWaiting(waits.firstRestartMs)).toBe(false);

    const page = bot.driver.linkPageUrl()!;
    expect(await (await fetch(page)).text()).toContain('Use it here again');
    await fetch(`${page}/take-back`, { method: 'POST' });
    await bot.reached('ready');
  }, 60_000);

  it('asks to be linked again after the phone has logged it out', async () => {
    await bot.link();

    await bot.whatsApp.control('/link/log-out', {});
    await until(() => bot.timers.isWaiting(waits.firstRestartMs), 30_000);
    bot.timers.elapse(waits.firstRestartMs);
    await bot.reached('waiting');

    expect(bot.log.messages('error')).toContain(
      'WhatsApp was unlinked from the phone: link it again with the new QR code.',
    );
    await bot.whatsApp.photograph();
    await bot.reached('ready');
  }, 60_000);

  it('is started anew when an update of WhatsApp keeps it from getting ready, and in the end somebody is woken', async () => {
    await bot.link();
    await bot.driver.stop();
    await bot.whatsApp.control('/modules', { WAWebSyncGatingUtils: 'gone' }, 'PUT');
    bot.driver = bot.open();
    const starting = bot.start();

    for (let start = 1; start <= waits.startsBeforeAlarm; start += 1) {
      // Linked, and then nothing: no ready, no error.
      await bot.reached('linking');
      bot.timers.elapse(waits.readyMs);
      if (start < waits.startsBeforeAlarm) bot.timers.elapse(waits.firstRestartMs * 2 ** (start - 1));
    }

    // The other platforms do not wait for it.
    await starting;
    expect(bot.log.messages('error').at(-1)).toContain('WhatsApp Web does not come up');
    await bot.whatsApp.control('/modules', {}, 'PUT');
    bot.timers.elapse(waits.firstRestartMs * 2 ** (waits.startsBeforeAlarm - 1));
    await bot.reached('ready');
  }, 90_000);

  it('outlives what the library throws and nobody catches: it ends the process of the browser alone', async () => {
    await bot.whatsApp.control('/modules', { WAWebUserPrefsMultiDevice: 'gone' }, 'PUT');
    const starting = bot.start();
    await until(() => bot.timers.isWaiting(waits.firstRestartMs), 30_000);

    expect(bot.log.lines.at(-1)?.fields['why']).toContain('Requiring unknown module "WAWebUserPrefsMultiDevice"');
    await bot.whatsApp.control('/modules', {}, 'PUT');
    bot.timers.elapse(waits.firstRestartMs);
    await bot.reached('waiting');
    await starting;
  }, 60_000);

  it('is started anew when sending breaks, and the message is kept for later', async () => {
    await bot.link();
    await bot.hears(asha, 'presave');
    await bot.whatsApp.control('/modules', { WAWebSendMsgChatAction: 'markedUnread is undefined' }, 'PUT');

    const outcome = await bot.send({ kind: 'person', id: `${asha}@c.us` }, { text: 'Hello' });

    expect(outcome).toEqual({ outcome: 'retry', afterMs: 600_000 });
    expect(bot.driver.status()).toEqual({ is: 'starting' });
    await bot.whatsApp.control('/modules', {}, 'PUT');
    bot.timers.elapse(waits.firstRestartMs);
    await bot.reached('ready');
    expect(await bot.send({ kind: 'person', id: `${asha}@c.us` }, { text: 'Hello' })).toMatchObject({
      outcome: 'delivered',
    });
  }, 60_000);

  it('sends although marking as seen is broken, as WhatsApp once broke it', async () => {
    await bot.link();
    await bot.hears(asha, 'presave');
    await bot.whatsApp.control('/modules', { WAWebUpdateUnreadChatAction: 'markedUnread' }, 'PUT');

    expect(await bot.send({ kind: 'person', id: `${asha}@c.us` }, { text: 'Hello' })).toMatchObject({
      outcome: 'delivered',
    });
  }, 60_000);

  it('is started anew when its connection does not come back', async () => {
    await bot.link();
    const states = () => bot.statuses.at(-1)?.is;
    await bot.whatsApp.control('/modules', { WAWebSocketModel: 'gone' }, 'PUT');

    for (let look = 0; look <= waits.badLooks && states() === 'ready'; look += 1) bot.timers.elapse(waits.lookMs);

    expect(states()).toBe('starting');
  }, 60_000);

  it('asks for another link where WhatsApp has banned the number, which no phone can give', async () => {
    await bot.link();
    await bot.whatsApp.control('/link/ban', { banned: true });
    await until(() => bot.timers.isWaiting(waits.firstRestartMs), 30_000);
    bot.timers.elapse(waits.firstRestartMs);
    await bot.reached('waiting');

    const { ref } = await bot.whatsApp.control('/link');
    expect((await bot.whatsApp.call('/link/qr', { qr: `${ref},` })).status).toBe(403);
    expect(bot.driver.status().is).toBe('waiting');
  }, 60_000);
});
