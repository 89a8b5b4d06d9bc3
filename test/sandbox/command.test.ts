import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { World } from '../../sandbox/sandbox.js';
import { temporaryFolder } from './temporary-folder.js';

const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
});

function run(...parameters: string[]) {
  const command = ['--import', 'tsx', 'scripts/sandbox.ts', ...parameters];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...output }));
  return { child, ended };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The command has no stdout.');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return line;
}

describe('npm run sandbox', () => {
  it('prints with --json what GET / answers as its only line, and ends with 0 on SIGTERM', async () => {
    const { child, ended } = run('--port', '0', '--json');
    const line = await firstLine(child);
    const world = JSON.parse(line) as World;
    const answered: unknown = await (await fetch(new URL('/', world.clockUrl))).json();
    child.kill('SIGTERM');
    const { code, stdout } = await ended;

    expect(answered).toEqual(world);
    expect(stdout).toBe(`${line}\n`);
    expect(code).toBe(0);
  });

  it('loses nothing it has answered when it is killed with SIGKILL', async () => {
    const { folder, remove } = await temporaryFolder();
    const first = run('--port', '0', '--json', '--home', folder);
    const { services } = JSON.parse(await firstLine(first.child)) as World;
    const made = await fetch(`${services.spotify.control}/accounts`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ displayName: 'Kofi', country: 'GH', id: 'kofi' }),
    });
    first.child.kill('SIGKILL');
    const account: unknown = await made.json();
    await first.ended;

    const second = run('--port', '0', '--json', '--home', folder);
    const again = JSON.parse(await firstLine(second.child)) as World;
    const found = await fetch(`${again.services.spotify.control}/accounts/kofi`);
    expect(await found.json()).toEqual(account);
    expect(again.services.spotify.credentials).toEqual(services.spotify.credentials);
    second.child.kill('SIGINT');
    expect((await second.ended).code).toBe(0);
    await remove();
  });

  it('explains itself with --help', async () => {
    const { code, stdout } = await run('--help').ended;

    expect(code).toBe(0);
    expect(stdout).toContain('npm run sandbox -- [--port 4000] [--home DIR] [--json]');
  });

  it.each([
    ['an option it does not have', ['--prot', '1'], '--prot'],
    ['a port that is none', ['--port', 'http'], '--port must be a number from 0 to 65535'],
  ])('ends with a sentence and a failure for %s', async (_what, parameters, sentence) => {
    const { code, stdout, stderr } = await run(...parameters).ended;

    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
  });
});
