import { describe, expect, it } from '@jest/globals';
import { parseCampaignFile } from '../../../core/campaigns/campaign-file.js';
import { good, problemsOf, withLine } from './campaign-files.js';

/** When the people on Baker Island still have the 17th, and those on Kiritimati the 19th. */
const now = new Date('2026-12-18T11:00:00Z');
const outOn = (date: string) => withLine('releaseDate', `releaseDate: ${date}`);

describe('a campaign file for a release', () => {
  it.each(['2001-01-01', '2026-12-15', '2026-12-16'])('that was on %s is refused, with its place', (date) => {
    expect(problemsOf(outOn(date), { now })).toEqual([
      { line: 5, column: 14, message: 'releaseDate: It is out already: today is 2026-12-18. Name a date to come.' },
    ]);
  });

  it.each(['2026-12-17', '2026-12-18', '2026-12-19', '2099-12-31'])(
    'that is, or may still be, to come somewhere is taken: %s',
    (date) => {
      expect(parseCampaignFile(outOn(date), { now })).toMatchObject({ releaseDate: date });
    },
  );

  it('is not measured by a day that nobody names', () => {
    expect(parseCampaignFile(outOn('2001-01-01'))).toMatchObject({ releaseDate: '2001-01-01' });
  });

  it('may open until just before it is out', () => {
    const opensAt = new Date('2026-12-17T18:29:59.000Z');
    expect(parseCampaignFile(`${good}opensAt: ${opensAt.toISOString()}\n`)).toMatchObject({ opensAt });
  });

  it('says when the leaderboard freezes, if the artist wants another instant than the release', () => {
    const freezeAt = new Date('2026-12-16T18:30:00.000Z');

    expect(parseCampaignFile(`${good}freezeAt: 2026-12-17T00:00:00+05:30\n`)).toMatchObject({ freezeAt });
    expect(parseCampaignFile(good).freezeAt).toBeUndefined();
  });

  it('is refused if its leaderboard would freeze when it is out everywhere: nobody could be brought any more', () => {
    expect(problemsOf(`${good}freezeAt: 2026-12-21T00:00:00+05:30\n`)).toEqual([
      { line: 14, column: 11, message: expect.stringMatching(/^freezeAt: It is out everywhere before that/) },
    ]);
  });

  it('is refused if its leaderboard would be frozen already', () => {
    expect(problemsOf(`${good}freezeAt: ${now.toISOString()}\n`, { now })).toEqual([
      { line: 14, column: 11, message: expect.stringMatching(/^freezeAt: The leaderboard would be frozen already/) },
    ]);
  });
});
