import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openLinkPage, type LinkPage } from '../../../../bots/whatsapp/drivers/web/link-page.js';
import { until } from '../../until.js';

describe('the page that links an account', () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);
  let page: LinkPage;
  let asked: string[];

  beforeEach(async () => {
    [asked, unhandled.length] = [[], 0];
    process.on('unhandledRejection', note);
    page = await openLinkPage({
      status: () => ({ is: 'waiting', qr: null, code: null }),
      askForCode: (phone) => void asked.push(phone),
      takeBack: () => undefined,
    });
  });
  afterEach(async () => {
    process.off('unhandledRejection', note);
    await page.close();
  });

  /** Sends these very bytes, and answers what comes back until the line is closed. */
  async function raw(bytes: string, isBrokenOff = false): Promise<string> {
    const socket = connect(Number(new URL(page.url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (piece) => (answer += piece.toString()));
    await once(socket, 'connect');
    await new Promise((resolve) => socket.write(bytes, resolve));
    const closed = once(socket, 'close');
    if (isBrokenOff) socket.destroy();
    await closed;
    return answer;
  }

  it.each(['//', '///', 'http://[', 'http://x:99999/'])('turns away the address %s, and lives on', async (address) => {
    expect(await raw(`GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 40[04] /);

    expect((await fetch(page.url)).status).toBe(200);
    expect(unhandled).toEqual([]);
  });

  it('does not ask itself anew where a number is typed, and the page of the QR code leads there', async () => {
    const numberUrl = `${page.url}/number`;
    const [qrPage, numberPage] = await Promise.all([page.url, numberUrl].map(async (url) => (await fetch(url)).text()));

    expect(qrPage).toContain(`href="${new URL(numberUrl).pathname}"`);
    expect(qrPage).toContain('http-equiv="refresh"');
    expect(qrPage).not.toContain('<input');
    expect(numberPage).toContain('<input name="phone"');
    expect(numberPage).not.toContain('http-equiv="refresh"');
  });

  it('lives on after a form that was broken off, and asks for no code', async () => {
    const { pathname } = new URL(page.url);
    await raw(`POST ${pathname}/code HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nphone=9198`, true);

    await fetch(`${page.url}/code`, { method: 'POST', body: new URLSearchParams({ phone: '+91 98000 00099' }) });
    await until(() => asked.length > 0);

    expect(asked).toEqual(['919800000099']);
    expect(unhandled).toEqual([]);
  });
});
