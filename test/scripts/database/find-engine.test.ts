import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { findEngine } from '../../../scripts/database/find-engine.js';
import { placeCommand, removeTemporaryFolders, temporaryFolder } from '../temporary-folders.js';
import { aMachine, noDownloads } from './a-machine.js';

const mongodVersion = (version: string) => `echo "db version v${version}"`;

/** What a Python is asked on the way to a SecantusDB: its version, for an environment, for the package. */
const python = (version: string) => `
case "$1 $2" in
  "-m venv") mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
  "-m pip") exit 0 ;;
  "-c import platform"*) echo "CPython ${version}" ;;
esac`;

afterAll(removeTemporaryFolders);

describe('the search for a database engine', () => {
  it('takes the mongod on the PATH before anything else', async () => {
    const path = await temporaryFolder();
    const command = await placeCommand(path, 'mongod', mongodVersion('8.0.4'));
    await placeCommand(path, 'secantusd-rs', 'echo "secantusd-rs 0.5.3"');

    const engine = await findEngine(aMachine({ path }));

    expect(engine).toMatchObject({ kind: 'mongod', name: 'MongoDB 8.0.4', command });
  });

  it('passes over a mongod that is too old for the driver, and one that does not run', async () => {
    const path = await temporaryFolder();
    await placeCommand(path, 'secantusd-rs', 'echo "secantusd-rs 0.5.3"');

    await placeCommand(path, 'mongod', mongodVersion('3.6.8'));
    expect((await findEngine(aMachine({ path }))).kind).toBe('secantusd-rs');

    await placeCommand(path, 'mongod', 'echo "Illegal instruction" >&2; exit 132');
    expect((await findEngine(aMachine({ path }))).kind).toBe('secantusd-rs');
  });

  it('takes the mongod that was downloaded earlier without asking the host', async () => {
    const command = await placeCommand(await temporaryFolder(), 'mongod-8', mongodVersion('8.2.6'));
    const downloads = {
      ...noDownloads,
      kept: () => Promise.resolve(command),
      answers: () => Promise.reject(new Error('the host was asked')),
    };

    expect(await findEngine(aMachine({ downloads }))).toMatchObject({ kind: 'mongod', command });
  });

  it('downloads a mongod when the host answers, and says so', async () => {
    const command = await placeCommand(await temporaryFolder(), 'mongod-8', mongodVersion('8.2.6'));
    const downloads = {
      ...noDownloads,
      answers: () => Promise.resolve(true),
      download: () => Promise.resolve(command),
    };
    const machine = aMachine({ downloads });

    expect(await findEngine(machine)).toMatchObject({ kind: 'mongod', command });
    expect(machine.said).toEqual([expect.stringContaining('Downloading MongoDB from https://downloads.invalid')]);
  });

  it('goes on to SecantusDB when the download fails half-way', async () => {
    const path = await temporaryFolder();
    await placeCommand(path, 'secantusd-rs', 'echo "secantusd-rs 0.5.3"');
    const downloads = { ...noDownloads, answers: () => Promise.resolve(true) };

    expect(await findEngine(aMachine({ path, downloads }))).toMatchObject({
      kind: 'secantusd-rs',
      name: 'SecantusDB 0.5.3 (Rust)',
    });
  });

  it('installs SecantusDB with the first Python that has wheels, past shims that lead nowhere', async () => {
    const path = await temporaryFolder();
    const cache = join(await temporaryFolder(), 'engines');
    await placeCommand(path, 'python3.13', 'echo "pyenv: python3.13: command not found" >&2; exit 127');
    await placeCommand(path, 'python3.12', python('3.9'));
    await placeCommand(path, 'python3', python('3.11'));
    const machine = aMachine({ path, cache });

    const engine = await findEngine(machine);

    expect(engine).toMatchObject({ kind: 'secantusd-py', name: 'SecantusDB 0.7.0b3' });
    expect(engine.command).toBe(join(cache, 'secantusdb-0.7.0b3', 'bin', 'python'));
    const place = { port: 4711, dbPath: '/db', emptyFile: '/empty' };
    expect(engine.argumentsFor(place)).toEqual(expect.arrayContaining(['--sync-on-commit', '--port', '4711']));
    expect(machine.said).toEqual([expect.stringContaining('Installing SecantusDB')]);
  });

  it('installs once: a second search takes what the first has kept, even without a Python', async () => {
    const path = await temporaryFolder();
    const cache = join(await temporaryFolder(), 'engines');
    await placeCommand(path, 'python3', python('3.13'));
    const first = await findEngine(aMachine({ path, cache }));
    const machine = aMachine({ cache });

    expect(await findEngine(machine)).toMatchObject({ command: first.command });
    expect(machine.said).toEqual([]);
  });

  it('makes a kept SecantusDB anew when its Python has gone, and sweeps an interrupted installation', async () => {
    const path = await temporaryFolder();
    const cache = await temporaryFolder();
    await placeCommand(path, 'python3', python('3.10'));
    const kept = join(cache, 'secantusdb-0.7.0b3', 'bin');
    const interrupted = join(cache, 'secantusdb-0.7.0b3.making-4194999');
    await mkdir(kept, { recursive: true });
    await mkdir(interrupted);
    await placeCommand(kept, 'python', 'exit 1');

    const machine = aMachine({ path, cache });

    expect((await findEngine(machine)).kind).toBe('secantusd-py');
    expect(machine.said).toEqual([expect.stringContaining('Installing SecantusDB')]);
    expect(existsSync(interrupted)).toBe(false);
  });

  it('refuses with one sentence that names the three ways when there is none', async () => {
    const path = await temporaryFolder();
    await placeCommand(path, 'python3', python('3.14'));

    const search = findEngine(aMachine({ path }));

    await expect(search).rejects.toThrow(/mongod is on the PATH/);
    await expect(search).rejects.toThrow(/let this machine reach https:\/\/downloads\.invalid/);
    await expect(search).rejects.toThrow(/install Python 3\.10 to 3\.13/);
    await expect(search).rejects.toMatchObject({ isSentence: true });
  });

  it('says why pip failed when SecantusDB cannot be installed', async () => {
    const path = await temporaryFolder();
    const cache = await temporaryFolder();
    const offline = 'echo "ERROR: No matching distribution found for SecantusDB" >&2; exit 1';
    await placeCommand(path, 'python3', python('3.11').replace('exit 0', offline));

    const search = findEngine(aMachine({ path, cache }));

    await expect(search).rejects.toThrow(/pip could not install SecantusDB: ERROR: No matching distribution/);
    expect(existsSync(join(cache, 'secantusdb-0.7.0b3'))).toBe(false);
  });

  it('opens a database only with the kind of engine that made it', async () => {
    const path = await temporaryFolder();
    await placeCommand(path, 'mongod', mongodVersion('8.0.4'));
    await placeCommand(path, 'secantusd-rs', 'echo "secantusd-rs 0.5.3"');

    expect((await findEngine(aMachine({ path }), 'secantusd-rs')).kind).toBe('secantusd-rs');
    await expect(findEngine(aMachine({ path }), 'secantusd-py')).rejects.toThrow(
      /was made by secantusd-py.*other engines cannot open its files/,
    );
  });
});
