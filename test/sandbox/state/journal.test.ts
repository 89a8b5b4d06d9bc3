import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openJournal } from '../../../sandbox/state/journal.js';
import { temporaryFolder } from '../temporary-folder.js';

let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => ({ folder, remove } = await temporaryFolder()));
afterEach(() => remove());

const file = (): string => join(folder, 'journal.jsonl');

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
});
