import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readCoverage } from '../../../../core/adapters/system/font-coverage.js';

const font = (name: string) => `node_modules/@expo-google-fonts/${name}/400Regular`;
const has = async (folders: string[], text: string) => {
  const covers = await readCoverage(folders);
  return Array.from(text, (sign) => covers(sign.codePointAt(0) ?? 0));
};

describe('which signs fonts have', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frontrow-coverage-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is told by each of them, and by all together', async () => {
    expect(await has([font('noto-sans')], 'aéЖ₹ক日🔥')).toEqual([true, true, true, true, false, false, false]);
    expect(await has([font('noto-sans-devanagari')], 'क्ष\u200d')).toEqual([true, true, true, true]);
    expect(await has([font('noto-sans'), font('noto-sans-bengali')], 'a\u0995\u09bf日')).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('is nothing where there is no font, no folder or no sense in a file', async () => {
    await writeFile(join(folder, 'cut.ttf'), Buffer.from('0001000000', 'hex'));
    await writeFile(join(folder, 'wild.ttc'), Buffer.concat([Buffer.from('ttcf'), Buffer.alloc(8, 0xff)]));

    expect(await has([folder, join(folder, 'nowhere')], 'aक')).toEqual([false, false]);
  });
});
