import { afterEach, describe, expect, it } from '@jest/globals';
import { forgetFan } from '../../core/fans/forget-fan.js';
import { codeOf } from '../core/referrals/friends.js';
import { join } from '../core/world.js';
import { Browser, openWeb, type WebWorld } from './web-world.js';

describe('the QR code of a fan’s link', () => {
  let world: WebWorld;
  afterEach(() => world.close());

  it('is a picture, for screens and for print, that may be kept and shown elsewhere', async () => {
    world = await openWeb();
    const code = await codeOf(world, await join(world, 'ana'));
    const browser = new Browser(world);

    const png = await browser.get(`/l/night-drive/qr/${code}.png`);
    const svg = await browser.get(`/l/night-drive/qr/${code}.svg`);

    expect(png.headers.get('content-type')).toBe('image/png');
    expect(svg.headers.get('content-type')).toContain('image/svg+xml');
    expect(svg.text).toMatch(/^<svg/);
    expect(png.headers.get('cache-control')).toBe('public, max-age=86400');
  });

  it('is there for codes of this campaign only', async () => {
    world = await openWeb();
    const ana = await join(world, 'ana');
    const code = await codeOf(world, ana);
    const browser = new Browser(world);
    const bad = [`${code}.gif`, code, `${code.toLowerCase()}.png`, 'NGHT000000.png', '%00.png', '..%2f.png'];

    for (const file of bad) expect((await browser.get(`/l/night-drive/qr/${file}`)).status).toBe(404);
    expect((await browser.get(`/l/day-trip/qr/${code}.png`)).status).toBe(404);
    await forgetFan({ fanId: ana.fanId, place: 'web' }, world.ports);
    expect((await browser.get(`/l/night-drive/qr/${code}.png`)).status).toBe(404);
  });
});
