import { describe, expect, it } from '@jest/globals';
import { fetchCover, isCoverUrl } from '../../../core/streaming/cover-picture.js';

const where = { hosts: ['i.scdn.co', '.mzstatic.com'], apiUrl: 'https://api.spotify.com/v1' };

describe('the address of a cover', () => {
  it.each(['https://i.scdn.co/image/ab67', 'https://is1-ssl.mzstatic.com/image/800x800bb.jpg'])(
    'is one on a host of the service’s own: %s',
    (url) => {
      expect(isCoverUrl(url, where)).toBe(true);
    },
  );

  it('is one of the sandbox itself, where that is the service', () => {
    const sandbox = { hosts: [], apiUrl: 'http://127.0.0.1:4000/spotify/api/v1' };
    expect(isCoverUrl('http://127.0.0.1:4000/covers/1.jpg', sandbox)).toBe(true);
    expect(isCoverUrl('http://127.0.0.1:4001/covers/1.jpg', sandbox)).toBe(false);
  });

  it.each([
    'http://i.scdn.co/image/ab67',
    'https://i.scdn.co:8443/image/ab67',
    'https://good@i.scdn.co/image/ab67',
    'https://i.scdn.co@127.0.0.1/image/ab67',
    'https://i.scdn.co.evil.example/image/ab67',
    'https://evilmzstatic.com/image.jpg',
    'https://2130706433/image.jpg',
    'https://0x7f.1/image.jpg',
    'https://[::ffff:127.0.0.1]/image.jpg',
    'https://i.scdn.co.127.0.0.1.nip.io/image.jpg',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    'not an address',
  ])('is none elsewhere: %s', (url) => {
    expect(isCoverUrl(url, where)).toBe(false);
  });
});

describe('fetching a cover', () => {
  const answering = (response: () => Response) => {
    const asked: string[] = [];
    const fetch = (async (input: string | URL | Request) => {
      asked.push(input instanceof Request ? input.url : String(input));
      return response();
    }) as typeof globalThis.fetch;
    return { fetch, asked };
  };
  const picture = (init: ResponseInit) => new Response(new Uint8Array([1, 2, 3]), init);
  const url = 'https://i.scdn.co/image/ab67';

  it('answers the bytes of a picture', async () => {
    const { fetch } = answering(() => picture({ headers: { 'content-type': 'image/jpeg; q=1' } }));
    expect(await fetchCover(url, { ...where, fetch })).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('asks no other host, whatever a service has told', async () => {
    const { fetch, asked } = answering(() => picture({ headers: { 'content-type': 'image/jpeg' } }));
    expect(await fetchCover('https://127.0.0.1/x', { ...where, fetch })).toBeNull();
    expect(asked).toEqual([]);
  });

  it.each([
    ['SVG, which can carry scripts', { headers: { 'content-type': 'image/svg+xml' } }],
    ['a page', { headers: { 'content-type': 'text/html' } }],
    ['a redirect, which is not followed', { status: 302, headers: { location: 'http://127.0.0.1/' } }],
    ['nothing', { status: 404, headers: { 'content-type': 'image/jpeg' } }],
  ])('takes no %s', async (_what, init) => {
    const { fetch } = answering(() => picture(init));
    expect(await fetchCover(url, { ...where, fetch })).toBeNull();
  });

  it('does without where the host does not answer, or sends more than is taken', async () => {
    const { fetch } = answering(() => {
      throw new Error('too large');
    });
    expect(await fetchCover(url, { ...where, fetch })).toBeNull();
  });
});
