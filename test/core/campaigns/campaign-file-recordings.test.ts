import { describe, expect, it } from '@jest/globals';
import { parseCampaignFile } from '../../../core/campaigns/campaign-file.js';
import { good, problemsOf } from './campaign-files.js';

/** The file with these recordings, one a line from line 7 on. */
function withRecordings(...recordings: string[]): string {
  const lines = recordings.map((recording) => `  - { ${recording} }\n`).join('');
  return good.replace(/recordings:\n.*?(?=upc)/s, `recordings:\n${lines}`);
}

describe('the recordings of a campaign file', () => {
  it.each([
    [
      'two defaults',
      ['isrc: INZ032600001, title: A, default: true', 'isrc: INZ032600002, title: B, default: true'],
      7,
      /^recordings: Only one recording can be the default/,
    ],
    [
      'an ISRC twice, however it is written',
      ['isrc: INZ032600001, title: A', 'isrc: in-z03-26-00001, title: B'],
      8,
      /^recordings\.1\.isrc: INZ032600001 is named twice/,
    ],
    [
      'a title twice',
      ['isrc: INZ032600001, title: Night Drive', 'isrc: INZ032600002, title: night drive'],
      8,
      /^recordings\.1\.title: Two recordings have this title/,
    ],
  ])('may not have %s', (_what, recordings, line, message) => {
    expect(problemsOf(withRecordings(...recordings))).toMatchObject([
      { line, message: expect.stringMatching(message) },
    ]);
  });

  it('may be several, with one default or none', () => {
    const none = withRecordings('isrc: INZ032600001, title: A', 'isrc: INZ032600002, title: B');
    expect(parseCampaignFile(none).recordings.map((recording) => recording.default)).toEqual([false, false]);
    const one = withRecordings('isrc: INZ032600001, title: A', 'isrc: INZ032600002, title: B, default: true');
    expect(parseCampaignFile(one).recordings.map((recording) => recording.default)).toEqual([false, true]);
  });
});

describe('the work of a campaign file', () => {
  it('is read with its code as it is kept, and with nothing named that is not', () => {
    const work = `work:\n  iswc: T-034.524.680-1\n  remixOf: { title: Night Drive, artist: Asha, campaign: night-drive }\n`;
    expect(parseCampaignFile(good + work).work).toEqual({
      iswc: 'T0345246801',
      writers: [],
      remixOf: { title: 'Night Drive', artist: 'Asha', isrc: null, iswc: null, writers: [], campaign: 'night-drive' },
    });
    expect(parseCampaignFile(good).work).toBeUndefined();
    expect(parseCampaignFile(`${good}work: { writers: [Asha Rao] }\n`).work).toEqual({
      iswc: null,
      writers: ['Asha Rao'],
      remixOf: null,
    });
  });

  it.each([
    ['work: { iswc: T-034.524.680-2 }', /^work\.iswc: An ISWC such as T-034\.524\.680-1/],
    ['work: { remixOf: { title: Night Drive } }', /^work\.remixOf\.artist: /],
    ['work: { remixOf: { title: A, artist: B, isrc: 12 } }', /^work\.remixOf\.isrc: /],
    ['work: { remixOf: { title: A, artist: B, campaign: "/l/a" } }', /^work\.remixOf\.campaign: Small letters/],
    ['work: { composer: Asha }', /^work\.composer: no such key/],
  ])('is refused when it is mistyped: %s', (line, message) => {
    expect(problemsOf(`${good}${line}\n`)).toMatchObject([{ message: expect.stringMatching(message) }]);
  });
});
