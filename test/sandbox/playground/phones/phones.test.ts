import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';

let sandbox: Sandbox;
let app: Server;
let appOrigin: string;
/** What the app was asked, newest last. */
let asked: IncomingMessage[];

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  asked = [];
  app = createServer((incoming, response) => {
    asked.push(incoming);
    if (incoming.url === '/sign-in') {
      const { accountsUrl } = sandbox.world().services.spotify;
      response.writeHead(303, {
        location: `${accountsUrl}/authorize?redirect_uri=${encodeURIComponent(`${appOrigin}/back`)}`,
        'set-cookie': 'session=of-this-phone; HttpOnly; Path=/',
      });
      response.end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; script-src 'nonce-abc'; form-action 'self' ${sandbox.origin}`,
    });
    response.end(
      `<!doctype html><html><head><title>Night</title></head><a href="${appOrigin}/l/night">on</a><p>${appOrigin}/l/night?r=ASHA</p></html>`,
    );
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  appOrigin = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await sandbox.close();
  app.closeAllConnections();
  await new Promise((resolve) => app.close(resolve));
});

type Answer = { status: number; headers: IncomingMessage['headers']; body: string };

/** A request as a browser sends it that resolves every name under .localhost to this machine. */
function get(host: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const port = Number(new URL(sandbox.origin).port);
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers: { host: `${host}:${port}`, ...headers } },
      (answer) =>
        void text(answer).then(
          (body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
          reject,
        ),
    );
    sent.on('error', reject);
    sent.end();
  });
}

const openOn = (fan: string, to: string, headers: Record<string, string> = {}) =>
  get('127.0.0.1', `/playground/phone?${new URLSearchParams({ fan, to }).toString()}`, headers);

const phoneOf = (fan: string) => `http://${fan}.localhost:${new URL(sandbox.origin).port}`;

describe('a fan’s phone', () => {
  it('opens a link under a host of the fan’s own, and shows the page that lies there', async () => {
    const opened = await openOn('mia', `${appOrigin}/p/token?to=me`);

    expect(opened.status).toBe(303);
    expect(opened.headers.location).toBe(`${phoneOf('mia')}/p/token?to=me`);
    const page = await get('mia.localhost', '/p/token?to=me', { cookie: 'session=mine' });
    expect(page.body).toContain('<title>Night</title>');
    expect(asked.at(-1)?.url).toBe('/p/token?to=me');
    expect(asked.at(-1)?.headers).toMatchObject({ host: appOrigin.slice('http://'.length), cookie: 'session=mine' });
  });

  it('stays on the phone when the page leads on, and leaves what is only read as it is', async () => {
    await openOn('mia', `${appOrigin}/l/night`);

    const { body, headers } = await get('mia.localhost', '/l/night');

    expect(body).toContain('<a href="/l/night">');
    expect(body).toContain(`<p>${appOrigin}/l/night?r=ASHA</p>`);
    expect(headers['content-security-policy']).toContain(`form-action 'self' ${phoneOf('mia')}`);
  });

  it('goes to the sign-in of Spotify under its own host, with the redirect URI that the app has registered', async () => {
    await openOn('mia', `${appOrigin}/l/night`);

    const { headers } = await get('mia.localhost', '/sign-in');

    expect(headers.location).toBe(
      `${phoneOf('mia')}/spotify/accounts/authorize?redirect_uri=${encodeURIComponent(`${appOrigin}/back`)}`,
    );
    expect(headers['set-cookie']).toEqual(['session=of-this-phone; HttpOnly; Path=/']);
    expect((await get('mia.localhost', '/spotify/accounts/choose')).body).toContain('Choose an account');
  });

  it('goes by the clock of its fan’s city', async () => {
    await openOn('mia', `${appOrigin}/l/night`);
    await openOn('yuki', `${appOrigin}/l/night`);

    expect((await get('mia.localhost', '/l/night')).body).toContain('<script nonce="abc">');
    expect((await get('mia.localhost', '/l/night')).body).toContain('"Europe/Berlin"');
    expect((await get('yuki.localhost', '/l/night')).body).toContain('"Asia/Tokyo"');
  });

  it('says what to do before it has opened a link, and when the app does not answer', async () => {
    expect((await get('leo.localhost', '/')).body).toContain('has not opened a link yet');

    await openOn('leo', 'http://127.0.0.1:9/l/night');

    const gone = await get('leo.localhost', '/l/night');
    expect(gone.status).toBe(502);
    expect(gone.body).toContain('http://127.0.0.1:9 does not answer');
  });

  it('shows nothing of the sandbox but the sign-in: no levers, no playground', async () => {
    await openOn('mia', `${appOrigin}/l/night`);

    await get('mia.localhost', '/spotify/control/accounts');
    await get('mia.localhost', '/playground');

    expect(asked.map(({ url }) => url)).toEqual(['/spotify/control/accounts', '/playground']);
  });

  it('leads to other machines directly: what is not on this one is no business of a phone’s', async () => {
    const opened = await openOn('mia', 'https://open.example/album');

    expect(opened.headers.location).toBe('https://open.example/album');
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'night', ''])('opens no %j', async (to) => {
    expect((await openOn('mia', to)).status).toBe(400);
  });

  it('is not sent anywhere by a page of another site', async () => {
    const refused = await openOn('mia', `${appOrigin}/l/night`, { 'sec-fetch-site': 'cross-site' });

    expect(refused.status).toBe(400);
    expect((await get('mia.localhost', '/l/night')).status).toBe(404);
  });

  it('has no host for a name that no host can have', async () => {
    expect((await openOn('not_a.host', `${appOrigin}/l/night`)).headers.location).toBe(`${appOrigin}/l/night`);
    expect((await get('a.b.localhost', '/')).status).toBe(421);
  });
});
