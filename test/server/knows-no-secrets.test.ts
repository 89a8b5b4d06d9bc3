import type { Letter } from '../../core/announcements/deliver-announcement.js';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openLog } from '../../core/adapters/system/pino-log.js';
import { collectAnnouncements } from '../../core/announcements/collect-announcements.js';
import type { Ports } from '../../core/engine-ports.js';
import { runDueWaves } from '../../core/release-waves/run-wave.js';
import { Secret } from '../../core/secret.js';
import { hourMs, minuteMs, midnightInKolkata, pass } from '../core/world.js';
import { Browser, openWeb, personalPath, startSignIn, type WebWorld } from './web-world.js';

let world: WebWorld;
beforeEach(async () => {
  world = await openWeb({ campaign: { saves: ['track', 'album'] } });
});
afterEach(() => world.close());

/** Everything that was ever handed to a store to be kept, envelopes taken out: they are sealed. */
function watchStores({ ports }: WebWorld): unknown[] {
  const kept: unknown[] = [];
  const stores: (keyof Ports)[] = [
    'fans',
    'sessions',
    'personalLinks',
    'authorizations',
    'grants',
    'preSaves',
    'waves',
    'writes',
    'announcements',
  ];
  for (const name of stores) {
    const store = ports[name] as object;
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(store)).filter(
      (method) => method !== 'constructor',
    );
    for (const method of methods) {
      const original: unknown = Reflect.get(store, method);
      if (typeof original !== 'function') continue;
      Reflect.set(store, method, (...handed: unknown[]): unknown => {
        kept.push([name, method, handed]);
        return Reflect.apply(original, store, handed) as unknown;
      });
    }
  }
  return kept;
}

/** The whole life of a pre-save: two fans, a bad night, a renewed, a revoked and a forged grant, every page on the way. */
async function liveThroughIt(): Promise<{ pages: string[]; letters: unknown[]; ours: string[] }> {
  const pages: string[] = [];
  const letters: unknown[] = [];
  const [ana, binod] = [new Browser(world), new Browser(world)];
  const ours: string[] = [];
  for (const [browser, name] of [
    [ana, 'ana'],
    [binod, 'binod'],
  ] as const) {
    const path = await personalPath(world, name);
    ours.push(path.slice('/p/'.length));
    pages.push((await browser.get(path)).text, (await browser.post(path)).text);
    const address = await startSignIn(browser);
    ours.push(address.searchParams.get('state') ?? '');
    const callback = world.service.agree(address, name);
    for (let time = 0; time < 2; time += 1)
      pages.push((await browser.get(`/oauth/spotify/callback?${callback.toString()}`)).text);
    pages.push((await browser.get('/l/night-drive')).text);
    // The one cookie that holds no token: the names of services.
    ours.push(...[...browser.cookies].filter(([name]) => name !== 'frontrow-services').map(([, value]) => value));
  }
  letters.push(...(await lettersOf(world)));
  world.service.fail('save', { outcome: 'lost-after' });
  world.service.fail('renew', { outcome: 'unclear', reason: 'answer-not-understood' });
  world.service.tokens.rotates = true;
  world.calendar.moveTo(midnightInKolkata);
  await runDueWaves(world.ports);
  world.service.revoke('binod');
  for (let hour = 0; hour < 4; hour += 1) {
    pass(world, hourMs);
    await runDueWaves(world.ports);
  }
  letters.push(...(await lettersOf(world)));
  for (const browser of [ana, binod]) pages.push((await browser.get('/l/night-drive')).text);
  return { pages, letters, ours };
}

/** What the fans are told now, each account one thing at a time. */
async function lettersOf({ ports, engine, monotonic }: WebWorld): Promise<Letter[]> {
  const letters: Letter[] = [];
  const deliver = async (letter: Letter) => {
    letters.push(letter);
    return { outcome: 'delivered' as const };
  };
  await collectAnnouncements(ports);
  for (let round = 0; round < 4; round += 1) {
    await engine.deliverAnnouncements('discord', { deliver, isAtWork: () => true });
    monotonic.advanceMs(5 * minuteMs);
  }
  return letters;
}

const found = (canaries: readonly string[], text: string) => canaries.filter((canary) => text.includes(canary));

describe('over the whole life of a pre-save', () => {
  it('no token of a service and none of ours gets into the log, a page, a message or a record outside its envelope', async () => {
    const kept = watchStores(world);
    const { pages, letters, ours } = await liveThroughIt();
    const theirs = world.service.tokens.issued;
    expect(theirs.length).toBeGreaterThan(6);
    expect(pages.length).toBeGreaterThan(10);
    expect(letters.length).toBeGreaterThan(2);
    expect(kept.length).toBeGreaterThan(50);

    const everything = [...theirs, ...ours];
    const print = (value: unknown) => `${JSON.stringify(value)}${inspect(value, { depth: 12, showHidden: true })}`;
    expect(found(everything, print(world.log.lines))).toEqual([]);
    expect(found(everything, pages.join())).toEqual([]);
    expect(found(everything, print(letters))).toEqual([]);
    expect(found(everything, print(kept))).toEqual([]);
  });

  it('nothing of it can be read out of the envelopes without their key', async () => {
    const kept = watchStores(world);
    await liveThroughIt();
    const envelopes = JSON.stringify(kept).match(/"(?:wrappedKey|iv|ciphertext|tag)":"([^"]+)"/g) ?? [];
    expect(envelopes.length).toBeGreaterThan(8);
    const bytes = envelopes
      .map((field) => Buffer.from(field.split('"')[3] ?? '', 'base64url').toString('latin1'))
      .join();
    expect(found(world.service.tokens.issued, bytes)).toEqual([]);
    expect(bytes).not.toMatch(/accessToken|refreshToken/);
  });
});

describe('a credential that is logged by mistake', () => {
  it.each<[string, (canary: string) => Record<string, unknown>]>([
    ['as the secret it is', (canary) => ({ grant: { accessToken: new Secret(canary) } })],
    ['in an error', (canary) => ({ error: new Error(`401 for Bearer ${canary}`) })],
    [
      'in an error’s cause',
      (canary) => ({ error: new Error('Failed.', { cause: new Error(`refresh_token=${canary}`) }) }),
    ],
    ['in an address', (canary) => ({ url: `https://x.example/cb?code=${canary}&state=${canary}` })],
    ['under its name', (canary) => ({ body: { refresh_token: canary } })],
    ['in JSON within text', (canary) => ({ body: JSON.stringify({ access_token: canary }) })],
  ])('does not get out %s', (_how, fields) => {
    const canary = 'c4n4ryTokenOfAFan0123456789';
    let written = '';
    const log = openLog({ level: 'debug', destination: { write: (line) => (written += line) } });

    log.error('A mistake.', fields(canary));

    expect(written).toContain('A mistake.');
    expect(written).not.toContain(canary);
  });
});
