import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { placeCommand, removeTemporaryFolders, temporaryFolder } from './temporary-folders.js';

const install = new URL('../../scripts/install.mjs', import.meta.url).href;
const npmThatInstalls = 'mkdir -p node_modules && echo {} > node_modules/.package-lock.json && echo "$@" >> npm-calls';

afterAll(removeTemporaryFolders);

/** A checkout with a lock file, and an npm of the test's own as the only one on the PATH. */
async function aCheckout({ npm = npmThatInstalls, node = '>=20.19' } = {}) {
  const root = await temporaryFolder();
  const bin = join(root, 'bin');
  await mkdir(bin);
  await writeFile(join(root, 'package.json'), JSON.stringify({ engines: { node } }));
  await writeFile(join(root, 'package-lock.json'), '{"lockfileVersion":3}');
  if (npm !== '') await placeCommand(bin, 'npm', `PATH=/usr/bin:/bin\n${npm}`);
  return { root, bin };
}

async function ensure({ root, bin }: { root: string; bin: string }) {
  const script = `import { ensureDependencies } from '${install}'; await ensureDependencies(process.env.ROOT);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { PATH: bin, ROOT: root },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, said };
}

const npmCalls = async (root: string) =>
  (await readFile(join(root, 'npm-calls'), 'utf8').catch(() => '')).split('\n').filter((line) => line !== '').length;

describe('the installation of dependencies', () => {
  it('runs npm ci when nothing is installed, says what it does and how long it took', async () => {
    const checkout = await aCheckout();

    const { code, said } = await ensure(checkout);

    expect(code).toBe(0);
    expect(said).toMatch(/^Installing dependencies \(npm ci\) …\n✓ dependencies \(\d+\.\d s\)\n$/);
    expect(await readFile(join(checkout.root, 'npm-calls'), 'utf8')).toMatch(/^ci /);
  });

  it('does nothing, silently, when all is installed', async () => {
    const checkout = await aCheckout();
    await ensure(checkout);

    expect(await ensure(checkout)).toEqual({ code: 0, said: '' });
    expect(await npmCalls(checkout.root)).toBe(1);
  });

  it('installs again when the lock file has changed', async () => {
    const checkout = await aCheckout();
    await ensure(checkout);
    const lock = join(checkout.root, 'package-lock.json');
    await writeFile(lock, '{"lockfileVersion":3,"packages":{}}');
    const later = new Date(Date.now() + 60_000);
    await utimes(lock, later, later);

    await ensure(checkout);

    expect(await npmCalls(checkout.root)).toBe(2);
  });

  it('installs again after an installation that was interrupted', async () => {
    const checkout = await aCheckout();
    await ensure(checkout);
    await rm(join(checkout.root, 'node_modules', '.package-lock.json'));

    await ensure(checkout);

    expect(await npmCalls(checkout.root)).toBe(2);
  });

  it('leaves alone what somebody installed by hand', async () => {
    const checkout = await aCheckout();
    await mkdir(join(checkout.root, 'node_modules'));
    await writeFile(join(checkout.root, 'node_modules', '.package-lock.json'), '{}');

    await ensure(checkout);

    expect(await npmCalls(checkout.root)).toBe(0);
  });

  it('says in a sentence that there is no network', async () => {
    const checkout = await aCheckout({ npm: 'echo "npm error code EAI_AGAIN" >&2; exit 1' });

    const { code, said } = await ensure(checkout);

    expect(code).toBe(1);
    expect(said).toContain('the npm registry cannot be reached. Connect to the network');
  });

  it('shows what npm says when it fails for another reason', async () => {
    const checkout = await aCheckout({ npm: 'echo "npm error code EUSAGE" >&2; exit 1' });

    expect(await ensure(checkout)).toMatchObject({ code: 1, said: expect.stringContaining('npm error code EUSAGE') });
  });

  it('says in a sentence that npm is missing', async () => {
    const { said } = await ensure(await aCheckout({ npm: '' }));

    expect(said).toContain('npm is not on the PATH. It comes with Node');
  });

  it('says in a sentence that this Node is too old, before it touches anything', async () => {
    const checkout = await aCheckout({ node: '>=99.1' });

    const { code, said } = await ensure(checkout);

    expect(code).toBe(1);
    expect(said).toContain(`Frontrow needs Node 99.1 or newer, and this is ${process.versions.node}.`);
    expect(await npmCalls(checkout.root)).toBe(0);
  });
});
