import { afterEach, describe, expect, it } from '@jest/globals';
import { Browser, openWeb, personalPath, startSignIn, type WebWorld } from './web-world.js';

let world: WebWorld;
afterEach(() => world.close());

const start = { slug: 'night-drive', zone: 'Asia/Kolkata', act: 'adult-save' };

describe('a redirect', () => {
  const elsewhere = [
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/%2f%2fevil.example',
    '/%5cevil.example',
    'https://127.0.0.1:3000@evil.example',
    'http://evil.example/l/night-drive',
    '%0d%0aLocation:%20https://evil.example',
    '\thttps://evil.example',
    'ftp://evil.example',
    '/l/../../evil',
    'https://evil.example#@127.0.0.1',
    'https://evil.example?/l/night-drive',
    '.evil.example',
    '@evil.example',
  ];

  it.each(elsewhere)('never leads where a parameter says: %s', async (target) => {
    world = await openWeb();
    const ana = new Browser(world);
    const names = ['returnTo', 'return_to', 'next', 'redirect', 'redirect_uri', 'url', 'continue', 'iss'];
    const query = new URLSearchParams(names.slice(0, -1).map((name) => [name, target])).toString();

    const path = await personalPath(world, 'ana');
    await ana.get(`${path}?${query}`);
    const claimed = await ana.post(`${path}?${query}`, { returnTo: target, next: target });
    await ana.get(`/l/night-drive?${query}`);
    const begun = await ana.post(`/oauth/spotify/start?${query}`, { ...start, returnTo: target, redirect_uri: target });
    const address = new URL(begun.location ?? '');
    const callback = world.service.agree(address, 'ana');
    const ended = await ana.get(`/oauth/spotify/callback?${callback.toString()}&${query}`);

    expect([claimed.location, ended.location]).toEqual(['/l/night-drive', '/l/night-drive']);
    expect(address.origin).toBe('https://music.example');
    expect(address.searchParams.get('redirect_uri')).toBe('http://127.0.0.1:3000/oauth/spotify/callback');
  });

  it.each(['//evil.example', '//evil.example/%2f..', '/\\evil.example', '/%2f%2fevil.example/%2e%2e%2f'])(
    'is not made of a strange path: %s',
    async (path) => {
      world = await openWeb();
      const { status, location } = await new Browser(world).get(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(location).toBeNull();
    },
  );

  it('does not believe a forged host', async () => {
    world = await openWeb();
    const ana = new Browser(world);
    const headers = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
    };
    const { text } = await ana.get('/l/night-drive', headers);
    expect(text).not.toContain('evil.example');
    const begun = await ana.post('/oauth/spotify/start', start, headers);
    expect(begun.location).not.toContain('evil.example');
    await startSignIn(ana);
  });
});
