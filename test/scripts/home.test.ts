import { spawn } from 'node:child_process';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { cacheFolder, emptyHome, homeFolder, lockHome, openHome } from '../../scripts/home.js';
import { identify, isRunning, type ProcessIdentity } from '../../scripts/process-identity.js';
import { removeTemporaryFolders, temporaryFolder } from './temporary-folders.js';

afterAll(removeTemporaryFolders);

/** A process that runs until its identity has been taken, and has ended when this resolves. */
async function anEndedProcess(): Promise<ProcessIdentity> {
  const child = spawn('cat', { stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const identity = identify(child.pid ?? 0);
  child.stdin.end();
  await ended;
  return identity;
}

describe('the home of a checkout', () => {
  it('is the folder named in FRONTROW_HOME', async () => {
    expect(homeFolder({ FRONTROW_HOME: '/srv/frontrow' }, await temporaryFolder())).toBe('/srv/frontrow');
  });

  it('is otherwise one folder per checkout in the data folder of the user', async () => {
    const environment = { XDG_DATA_HOME: '/data' };
    const [one, other] = [await temporaryFolder(), await temporaryFolder()];

    expect(homeFolder(environment, one)).toMatch(/^\/data\/frontrow\/[0-9a-f]{8}-frontrow-scripts-/);
    expect(homeFolder(environment, one)).toBe(homeFolder(environment, one));
    expect(homeFolder(environment, one)).not.toBe(homeFolder(environment, other));
  });

  it('is apart from the cache, which FRONTROW_CACHE or the cache folder of the user names', () => {
    expect(cacheFolder({ FRONTROW_CACHE: '/big/cache' })).toBe('/big/cache');
    expect(cacheFolder({ XDG_CACHE_HOME: '/cache' })).toBe('/cache/frontrow');
  });

  it('is made for its owner alone', async () => {
    const home = join(await temporaryFolder(), 'deep', 'home');

    await openHome(home);

    expect((await stat(home)).mode & 0o777).toBe(0o700);
  });

  it('is refused with a sentence where it cannot be made', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');

    await expect(openHome(join(file, 'home'))).rejects.toThrow(/cannot be made or written to: .*FRONTROW_HOME/);
  });

  it('is emptied of what Frontrow made and of nothing else', async () => {
    const home = await temporaryFolder();
    await mkdir(join(home, 'database', 'secantusd-py'), { recursive: true });
    await writeFile(join(home, 'thesis.odt'), 'years of work');

    await emptyHome(home);

    expect(await readdir(home)).toEqual(['thesis.odt']);
  });
});

describe('the lock on a home', () => {
  it('refuses a second start while its owner lives, and names the owner', async () => {
    const home = await temporaryFolder();
    await lockHome(home);

    await expect(lockHome(home)).rejects.toThrow(
      `Frontrow is already running here (process ${process.pid}). Stop it with Ctrl-C there, or use another FRONTROW_HOME.`,
    );
  });

  it('is free again once it was released', async () => {
    const home = await temporaryFolder();
    await (await lockHome(home)).release();

    expect((await lockHome(home)).deadOwnerPid).toBeUndefined();
  });

  it('is taken over from an owner that has died', async () => {
    const home = await temporaryFolder();
    const dead = await anEndedProcess();
    await writeFile(join(home, 'frontrow.lock'), JSON.stringify(dead));

    expect((await lockHome(home)).deadOwnerPid).toBe(dead.pid);
    await expect(lockHome(home)).rejects.toThrow('already running');
  });

  it('is taken over when another process was given the pid of the dead owner', async () => {
    const home = await temporaryFolder();
    const reused = { ...identify(), began: 'another boot/1' };
    await writeFile(join(home, 'frontrow.lock'), JSON.stringify(reused));

    expect((await lockHome(home)).deadOwnerPid).toBe(process.pid);
  });

  it('is taken over when a crash left it empty', async () => {
    const home = await temporaryFolder();
    await writeFile(join(home, 'frontrow.lock'), '');

    await expect(lockHome(home)).resolves.toBeDefined();
  });

  it('goes to exactly one of many starts that find a dead owner at once', async () => {
    const home = await temporaryFolder();
    await writeFile(join(home, 'frontrow.lock'), JSON.stringify(await anEndedProcess()));

    const starts = await Promise.allSettled(Array.from({ length: 8 }, () => lockHome(home)));

    expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(home)).toEqual(['frontrow.lock']);
  });
});

describe('the identity of a process', () => {
  it('runs while the process runs, and not after', async () => {
    expect(isRunning(identify())).toBe(true);
    expect(isRunning(await anEndedProcess())).toBe(false);
  });
});
