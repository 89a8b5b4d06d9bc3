import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Browser, openWeb, personalPath, preSave, type WebWorld } from './web-world.js';

let world: WebWorld;
beforeEach(async () => {
  world = await openWeb();
});
afterEach(() => world.close());

/** Sends a path exactly as it is written; a browser would tidy it up first. */
function rawGet(path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(world.origin, { path, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
    });
    sent.once('error', reject).end();
  });
}

const start = { slug: 'night-drive', zone: 'Asia/Kolkata', act: 'adult-save' };

describe('a request that nobody’s browser would send', () => {
  it.each([
    ['a NUL', '/l/%00'],
    ['half a character', '/l/%E0%A4%A'],
    ['a slug of 10 KB', `/l/${'x'.repeat(10_240)}`],
    ['a way up', '/l/%2e%2e%2fetc%2fpasswd'],
    ['a way up, unescaped', '/l/../../etc/passwd'],
    ['a query for the database', '/l/night-drive%27%20OR%201=1'],
    ['an operator', '/l/%7B%22$gt%22:%22%22%7D'],
    ['a lone surrogate', '/l/%ED%A0%80'],
    ['an unknown service', '/oauth/constructor/callback?state=x&code=y'],
    ['a service that is a property', '/oauth/__proto__/callback?state=x'],
    ['lists for parameters', '/oauth/spotify/callback?state[]=a&state[]=b&code[$gt]='],
    ['objects for parameters', '/oauth/spotify/callback?__proto__[x]=1&constructor[prototype][x]=1'],
    ['nothing at all at the callback', '/oauth/spotify/callback'],
  ])('gets a page that says what to do, and nothing from inside: %s', async (_what, path) => {
    const { status, text } = await rawGet(path);

    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).toContain('<h1>');
    expect(text).not.toMatch(/at .+\.(ts|js):\d+|node_modules|Error:/);
    expect(world.log.messages('error')).toEqual([]);
  });

  it.each([
    '?a[]=1',
    '?a[$gt]=1',
    '?__proto__=1',
    '?constructor[prototype][x]=1',
    `?${'a=1&'.repeat(2_000)}`,
    '?a=%E0%A4%A',
  ])('is answered as if its query were not there: %s', async (query) => {
    expect((await rawGet(`/l/night-drive${query}`)).status).toBe(200);
    expect('x' in {}).toBe(false);
  });

  it.each<[string, number, RequestInit]>([
    ['too large a form', 413, { body: new URLSearchParams({ slug: 'x'.repeat(20_000) }) }],
    [
      'more fields than any form of ours',
      413,
      { body: `${'a=1&'.repeat(100)}slug=x`, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    ['JSON for a form', 400, { body: '{"slug":"night-drive"}', headers: { 'content-type': 'application/json' } }],
    ['no body', 400, {}],
    [
      'a field twice',
      400,
      { body: 'slug=a&slug=b&zone=UTC&form_token=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    [
      'a list for a field',
      400,
      { body: 'slug[]=a&zone=UTC&form_token=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    [
      'a field that all objects have',
      400,
      { body: '__proto__=x&slug=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    [
      'an unknown charset',
      415,
      { body: 'slug=a', headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-7' } },
    ],
    [
      'an unknown encoding',
      415,
      { body: 'slug=a', headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'zip' } },
    ],
  ])('with %s is refused with %i', async (_what, status, init) => {
    const response = await fetch(`${world.origin}/oauth/spotify/start`, { ...init, method: 'POST' });
    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/node_modules|Error:/);
    expect(world.log.messages('error')).toEqual([]);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('by the method %s changes nothing', async (method) => {
    const path = await personalPath(world, 'ana');
    for (const target of [path, '/l/night-drive', '/oauth/spotify/start']) {
      const response = await fetch(world.origin + target, { method });
      expect(response.headers.getSetCookie()).toEqual([]);
      if (method !== 'OPTIONS') expect(response.status).toBe(404);
    }
  });
});

describe('a program that asks for JSON', () => {
  it.each([
    ['/l/no-such', 404, 'campaign-not-found'],
    ['/p/nobody', 404, 'personal-link-unknown'],
    ['/oauth/spotify/callback', 400, 'authorization-unknown'],
    ['/oauth/tape/callback', 400, 'input-invalid'],
    ['/l/%E0%A4%A', 400, 'input-invalid'],
  ])('is told of %s as a problem (RFC 9457): %i %s', async (path, status, code) => {
    const response = await fetch(world.origin + path, { headers: { accept: 'application/json' } });

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: expect.any(String),
      detail: expect.any(String),
      status,
      code,
    });
  });
});

describe('an error nobody has foreseen', () => {
  const secret = 'mongodb://admin:hunter2hunter2@10.0.0.1/frontrow';

  it.each([
    ['a page', 'text/html'],
    ['a program', 'application/json'],
  ])('shows %s neither stack nor message, and is in the log', async (_who, accept) => {
    jest.spyOn(world.ports.campaigns, 'bySlug').mockRejectedValue(new Error(`No answer from ${secret}`));

    const response = await fetch(`${world.origin}/l/night-drive`, { headers: { accept } });
    const text = await response.text();

    expect(response.status).toBe(500);
    expect(text).toContain('Something is wrong on our side');
    expect(text).not.toMatch(/hunter2|mongodb|at .+:\d+|Error:/);
    expect(world.log.lines).toMatchObject([{ level: 'error', fields: { path: '/l/night-drive' } }]);
  });

  it.each(['/p/', '/P/'])('at a personal link keeps the link’s token out of the log: %s', async (prefix) => {
    const path = await personalPath(world, 'ana');
    const token = path.slice('/p/'.length);
    jest.spyOn(world.ports.personalLinks, 'byTokenHash').mockRejectedValue(new Error('No answer.'));

    expect((await new Browser(world).get(prefix + token)).status).toBe(500);

    expect(world.log.messages('error')).toEqual(['A request failed.']);
    expect(JSON.stringify(world.log.lines)).not.toContain(token);
  });

  it('at a callback keeps code and state out of the log', async () => {
    jest.spyOn(world.ports.authorizations, 'byStateHash').mockRejectedValue(new Error('No answer.'));
    await new Browser(world).get('/oauth/spotify/callback?code=the-code&state=the-state');
    expect(world.log.messages('error')).toEqual(['A request failed.']);
    expect(JSON.stringify(world.log.lines)).not.toMatch(/the-code|the-state/);
  });

  it('at a callback, which may have used the sign-in up, says to start again', async () => {
    jest.spyOn(world.ports.grants, 'byAccount').mockRejectedValue(new Error('No answer.'));

    const { status, text } = await preSave(world, new Browser(world), 'ana');

    expect(status).toBe(500);
    expect(text).toContain('Your sign-in did not reach us. Open your link and start again.');
    expect(text).not.toContain('Nothing you did was lost');
  });

  it('does not keep the next request from its answer', async () => {
    jest.spyOn(world.ports.campaigns, 'bySlug').mockRejectedValueOnce(new Error('No answer.'));
    const ana = new Browser(world);
    expect((await ana.get('/l/night-drive')).status).toBe(500);
    expect((await ana.get('/l/night-drive')).status).toBe(200);
    expect((await ana.post('/oauth/spotify/start', start)).status).toBe(303);
  });
});
