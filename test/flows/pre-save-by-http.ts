import { answerConsent } from '../sandbox/services/spotify/listener.js';
import { Browser } from '../server/web-world.js';

const phone = {
  'user-agent':
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36',
};

export type PreSaving = {
  /** Where the installation is. */
  origin: string;
  /** The link that the fan opens: the one for everybody, or their own. */
  url: string;
  slug: string;
  /** Who they are at the sandbox's Spotify. */
  listener: string;
  zone: string;
};

/** A fan opens the link, says who they are if it is their own, and agrees at the service: page by page, as a browser would. */
export async function preSaveByHttp({ origin, url, slug, listener, zone }: PreSaving): Promise<Browser> {
  const browser = new Browser({ origin });
  const { pathname, search } = new URL(url);
  await browser.get(pathname + search, phone);
  if (pathname.startsWith('/p/')) await browser.get((await browser.post(pathname, {}, phone)).location ?? '', phone);
  const started = await browser.post('/oauth/spotify/start', { slug, zone, act: 'adult-save' }, phone);
  if (started.location === null) throw new Error(`The start answered ${started.status}: ${started.text}`);
  const back = await answerConsent(started.location, listener, 'agree');
  await browser.get(back.pathname + back.search, phone);
  return browser;
}
