import { afterAll, beforeAll, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { coverId, coverUrl } from '../../../sandbox/services/cover-art.js';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
});
afterAll(() => sandbox.close());

const nightDrive = { title: 'Night Drive', artist: 'River of Glass' };
const monsoon = { title: 'Monsoon', artist: 'River of Glass' };

async function pictureAt(url: string): Promise<Buffer> {
  const response = await fetch(url);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  return Buffer.from(await response.arrayBuffer());
}

it('serves a picture of the size that is asked for, the same each time and another for another release', async () => {
  const [first, again, other] = await Promise.all([
    pictureAt(coverUrl(nightDrive, 640, sandbox.origin)),
    pictureAt(coverUrl(nightDrive, 640, sandbox.origin)),
    pictureAt(coverUrl(monsoon, 640, sandbox.origin)),
  ]);

  expect(await sharp(first).metadata()).toMatchObject({ width: 640, height: 640 });
  expect(first.equals(again)).toBe(true);
  expect(first.equals(other)).toBe(false);
});

it('serves the size that a client puts into an address that leaves it open', async () => {
  const url = coverUrl(nightDrive, null, sandbox.origin).replace('{w}', '800').replace('{h}', '800');

  expect(await sharp(await pictureAt(url)).metadata()).toMatchObject({ width: 800, height: 800 });
});

it.each(['640x300.jpg', '0x0.jpg', '1001x1001.jpg', '640x640.png', 'x.jpg'])('serves nothing at %s', async (file) => {
  expect((await fetch(`${sandbox.origin}/covers/${coverId(nightDrive)}/${file}`)).status).toBe(404);
});

it('serves nothing under what is the id of no cover', async () => {
  expect((await fetch(`${sandbox.origin}/covers/night-drive/640x640.jpg`)).status).toBe(404);
});
