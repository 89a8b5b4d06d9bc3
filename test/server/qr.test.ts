import { afterEach, describe, expect, it } from '@jest/globals';
import { createSharpPainter } from '../../core/adapters/system/sharp-painter.js';
import { forgetFan } from '../../core/fans/forget-fan.js';
import { readQrCode } from '../core/pictures/read-qr-code.js';
import { codeOf } from '../core/referrals/friends.js';
import { join } from '../core/world.js';
import { Browser, openWeb, type WebWorld } from './web-world.js';

const painter = createSharpPainter();

describe('the QR code of a fan’s link', () => {
  let world: WebWorld;
  afterEach(() => world.close());

  it('is a picture for print that leads to the link, and may be kept and shown elsewhere', async () => {
    world = await openWeb();
    const code = await codeOf(world, await join(world, 'ana'));
    const browser = new Browser(world);

    const svg = await browser.get(`/l/night-drive/qr/${code}.svg`);

    expect(svg.headers.get('content-type')).toContain('image/svg+xml');
    expect(svg.headers.get('cache-control')).toBe('public, max-age=86400');
    expect(await readQrCode(await painter.png(svg.text))).toBe(`${world.ports.baseUrl}/l/night-drive?r=${code}`);
  });

  it('is there for codes of this campaign only', async () => {
    world = await openWeb();
    const ana = await join(world, 'ana');
    const code = await codeOf(world, ana);
    const browser = new Browser(world);
    const bad = [`${code}.gif`, code, `${code.toLowerCase()}.svg`, 'NGHT000000.svg', '%00.svg', '..%2f.svg'];

    for (const file of bad) expect((await browser.get(`/l/night-drive/qr/${file}`)).status).toBe(404);
    expect((await browser.get(`/l/day-trip/qr/${code}.svg`)).status).toBe(404);
    await forgetFan({ fanId: ana.fanId, place: 'web' }, world.ports);
    expect((await browser.get(`/l/night-drive/qr/${code}.svg`)).status).toBe(404);
  });
});
