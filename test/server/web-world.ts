import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { createApp } from '../../server/app.js';
import type { Readiness } from '../../server/health-routes.js';
import { aWorld, personalUrlOf, type World } from '../core/world.js';

/** The web surface, listening, in front of an engine on doubles. */
export type WebWorld = World & {
  /** Where it listens; what it calls itself is `baseUrl`. */
  origin: string;
  close(): Promise<void>;
};

type WebChange = {
  campaign?: Partial<Campaign>;
  baseUrl?: string;
  readiness?: Readiness;
  trustedProxyHops?: number;
};

/** Starts the web surface on a free port. */
export async function openWeb({
  readiness = async () => ({ database: true }),
  trustedProxyHops = 0,
  ...change
}: WebChange = {}): Promise<WebWorld> {
  const world = await aWorld(change);
  const { baseUrl, random, log } = world.ports;
  const app = createApp({ engine: world.engine, baseUrl, random, log, readiness, trustedProxyHops });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { ...world, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** An answer that has been read. */
export type Page = { status: number; headers: Headers; text: string; location: string | null };

/** A browser: it keeps cookies, follows nothing by itself, and fills in the forms it is shown. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #origin: string;
  #formToken = '';

  constructor({ origin }: Pick<WebWorld, 'origin'>) {
    this.#origin = origin;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.#send(path, { method: 'GET', headers });
  }

  /** Sends a form, with the token of the page seen last unless told otherwise. */
  post(path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Page> {
    const body = new URLSearchParams({ form_token: this.#formToken, ...form });
    return this.#send(path, { method: 'POST', body, headers });
  }

  async #send(
    path: string,
    init: { method: string; body?: URLSearchParams; headers: Record<string, string> },
  ): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { accept: 'text/html', ...(cookie === '' ? {} : { cookie }), ...init.headers };
    const response = await fetch(this.#origin + path, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      this.cookies.set(name, value);
    }
    const text = await response.text();
    this.#formToken = /name="form_token" value="([\w-]+)"/.exec(text)?.[1] ?? this.#formToken;
    return { status: response.status, headers: response.headers, text, location: response.headers.get('location') };
  }
}

/** The path of a fresh personal link for this chat account. */
export async function personalPath({ engine }: World, name: string, displayName = name): Promise<string> {
  const invitation = await engine.givePersonalLink({ platform: 'discord', externalId: `id-${name}`, displayName });
  return new URL(personalUrlOf(invitation)).pathname;
}

/** Opens a personal link and says "this is me". */
export async function introduce(world: WebWorld, browser: Browser, name: string): Promise<Page> {
  const path = await personalPath(world, name);
  await browser.get(path);
  return browser.post(path);
}

const campaignPath = '/l/night-drive';

/** Presses "Pre-save" on the campaign's page; answers the service's address. */
export async function startSignIn(browser: Browser, zone = 'Asia/Kolkata'): Promise<URL> {
  await browser.get(campaignPath);
  const { location, status } = await browser.post('/oauth/spotify/start', {
    slug: 'night-drive',
    zone,
    act: 'adult-save',
  });
  if (location === null) throw new Error(`The start answered ${status} and leads nowhere.`);
  return new URL(location);
}

/** Pre-saves, all the way to the callback's answer. */
export async function preSave(world: WebWorld, browser: Browser, name: string): Promise<Page> {
  const callback = world.service.agree(await startSignIn(browser), name);
  return browser.get(`/oauth/spotify/callback?${callback.toString()}`);
}
