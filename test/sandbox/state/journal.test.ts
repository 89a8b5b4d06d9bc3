import { execFile } from 'node:child_process';
import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openJournal } from '../../../sandbox/state/journal.js';
import { temporaryFolder } from '../temporary-folder.js';

let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => ({ folder, remove } = await temporaryFolder()));
afterEach(() => remove());

const file = (): string => join(folder, 'journal.jsonl');

const run = promisify(execFile);

/** Runs a script that has `openJournal` and `folder`, in a process of its own. */
function elsewhere(script: string, prefix: readonly string[] = []): Promise<{ stdout: string }> {
  const journal = new URL('../../../sandbox/state/journal.ts', import.meta.url).href;
  const start = `import { openJournal } from ${JSON.stringify(journal)}; const folder = ${JSON.stringify(folder)};`;
  const node = [process.execPath, '--import', 'tsx', '--input-type=module', '--eval', `${start} ${script}`];
  const [command = '', ...rest] = [...prefix, ...node];
  return run(command, rest);
}

describe('the journal', () => {
  it('gives back after a reopen what was set, and not what was deleted', () => {
    const before = openJournal(folder);
    before.set('fan/asha', { country: 'IN', saved: ['a', 'b'] });
    before.set('fan/mia', { country: 'DE' });
    before.delete('fan/mia');
    before.close();

    const after = openJournal(folder);
    expect(after.get('fan/asha')).toEqual({ country: 'IN', saved: ['a', 'b'] });
    expect(after.get('fan/mia')).toBeUndefined();
    after.close();
  });

  it('has every change in the file before the call returns, without being closed', async () => {
    const journal = openJournal(folder);
    journal.set('calendar', { offsetMs: 5 });

    expect(await readFile(file(), 'utf8')).toContain('"calendar"');
    journal.close();
  });

  it('ignores a last line cut short by a crash, and writes on from there', async () => {
    const before = openJournal(folder);
    before.set('a', 1);
    before.close();
    await appendFile(file(), '{"key":"b","val');

    const torn = openJournal(folder);
    expect(torn.entries('')).toEqual([['a', 1]]);
    torn.set('c', 3);
    torn.close();

    const after = openJournal(folder);
    expect(after.entries('')).toEqual([
      ['a', 1],
      ['c', 3],
    ]);
    after.close();
  });

  it('refuses a file damaged in the middle, naming the line and what to do', async () => {
    await writeFile(file(), '{"key":"a","value":1}\n{"key":\n{"key":"b","value":2}\n');

    expect(() => openJournal(folder)).toThrow(/Line 2 of .*journal\.jsonl is damaged\. Restore the file/);
  });

  it('holds one line per living key after it was opened again', async () => {
    const before = openJournal(folder);
    for (let round = 0; round < 50; round += 1) before.set('counter', round);
    before.set('gone', true);
    before.delete('gone');
    before.close();

    openJournal(folder).close();

    expect(await readFile(file(), 'utf8')).toBe('{"key":"counter","value":49}\n');
  });

  it('is readable by its owner alone', async () => {
    const journal = openJournal(folder);
    journal.set('secret', 'x');

    expect((await stat(file())).mode & 0o777).toBe(0o600);
    journal.close();
  });

  it('lists the keys of a prefix in the order in which they were first set', () => {
    const journal = openJournal(null);
    journal.set('x/2', 'two');
    journal.set('y/1', 'other');
    journal.set('x/1', 'one');
    journal.set('x/2', 'two again');

    expect(journal.entries('x/')).toEqual([
      ['x/2', 'two again'],
      ['x/1', 'one'],
    ]);
  });

  it('is not changed by a caller who goes on changing what it handed in', () => {
    const journal = openJournal(null);
    const list = ['a'];
    journal.set('list', list);
    list.push('b');

    expect(journal.get('list')).toEqual(['a']);
  });

  it('refuses a change after it was closed', () => {
    const journal = openJournal(folder);
    journal.close();

    expect(() => journal.set('late', 1)).toThrow('closed');
  });

  it('writes on after a line for which there was no room, and opens again without it', async () => {
    const fill = `const journal = openJournal(folder);
      let kept = 0;
      try { for (;;) { journal.set('n' + kept, 'x'.repeat(300)); kept += 1; } }
      catch (error) { console.log(error.message); }
      journal.set('small', kept);`;

    const { stdout } = await elsewhere(fill, ['sh', '-c', 'ulimit -f 2; exec "$@"', 'sh']);

    expect(stdout).toContain(`could not write to ${file()}, so nothing was changed`);
    const after = openJournal(folder);
    expect(after.get('small')).toBe(after.entries('n').length);
    after.close();
  });
});

describe('a folder that holds a journal', () => {
  it('is refused to a second one before anything in it is touched, in a sentence that says what to do', async () => {
    const first = openJournal(folder);
    first.set('a', 1);

    expect(() => openJournal(folder)).toThrow(
      `${folder} is in use by a sandbox that is running (process ${process.pid}). Stop that one, or name another folder.`,
    );
    await expect(elsewhere('openJournal(folder)')).rejects.toThrow(`${folder} is in use`);

    first.set('b', 2);
    first.close();
    const after = openJournal(folder);
    expect(after.entries('')).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    after.close();
  });

  it('is free again after the journal was closed, and after one that could not be opened', async () => {
    openJournal(folder).close();
    expect(await readdir(folder)).toEqual(['journal.jsonl']);
    await writeFile(file(), '{\n{"key":"a","value":1}\n');

    expect(() => openJournal(folder)).toThrow('damaged');
    expect(() => openJournal(folder)).toThrow('damaged');
  });

  it('is taken over from an owner that was killed', async () => {
    await elsewhere(`openJournal(folder).set('a', 1); process.kill(process.pid, 'SIGKILL');`).catch(() => undefined);
    expect(await readdir(folder)).toContain('sandbox.lock');

    const after = openJournal(folder);
    expect(after.get('a')).toBe(1);
    after.close();
  });

  it('is taken over from an owner whose pid another process has by now', async () => {
    await writeFile(join(folder, 'sandbox.lock'), JSON.stringify({ pid: process.pid, began: 'some-boot/1' }));

    expect(() => openJournal(folder).close()).not.toThrow();
  });
});
