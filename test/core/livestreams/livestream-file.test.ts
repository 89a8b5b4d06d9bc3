import { describe, expect, it } from '@jest/globals';
import { parseCampaignFile } from '../../../core/campaigns/campaign-file.js';
import { releaseWarnings } from '../../../core/campaigns/release-warnings.js';
import { good, problemsOf } from '../campaigns/campaign-files.js';

/** The release of the file is at midnight of 18 December 2026 in Kolkata. */
function withStream(startsAt: string, url = 'https://www.youtube.com/live/night-drive'): string {
  return `${good}livestream: { url: '${url}', startsAt: ${startsAt} }\n`;
}

const now = new Date('2026-12-01T00:00:00Z');

describe('the livestream in a campaign file', () => {
  it('is read as an address and an instant', () => {
    expect(parseCampaignFile(withStream('2026-12-17T20:00:00+05:30'), { now }).livestream).toEqual({
      url: 'https://www.youtube.com/live/night-drive',
      startsAt: new Date('2026-12-17T14:30:00Z'),
    });
  });

  it.each([
    [
      'is no https address',
      withStream('2026-12-17T20:00:00+05:30', 'http://example.org/live'),
      /livestream\.url: The https/,
    ],
    [
      'hides a password',
      withStream('2026-12-17T20:00:00+05:30', 'https://me:secret@example.org'),
      /livestream\.url: The https/,
    ],
    ['has no offset', withStream('2026-12-17T20:00:00'), /livestream\.startsAt: An instant with its offset/],
    ['lies a year away', withStream('2027-12-17T20:00:00+05:30'), /livestream\.startsAt: It is more than 31 days away/],
    ['has begun', withStream('2026-11-30T20:00:00+05:30'), /livestream\.startsAt: It would have begun already/],
    [
      'says more than it may',
      `${good}livestream: { url: 'https://a.example', startsAt: 2026-12-17T20:00:00Z, host: me }\n`,
      /livestream\.host: no such key/,
    ],
    ['says too little', `${good}livestream: { url: 'https://a.example' }\n`, /livestream\.startsAt: An instant/],
  ])('that %s is refused at its line', (_what, text, message) => {
    expect(problemsOf(text, { now })).toMatchObject([{ line: 14, message: expect.stringMatching(message) }]);
  });
});

describe('when a livestream starts', () => {
  const dated = { releaseDate: '2026-12-18', releaseMode: { kind: 'local' }, opensAt: null, timezone: 'UTC' } as const;
  const warned = (startsAt: string) => releaseWarnings({ ...dated, livestream: { startsAt: new Date(startsAt) } }, now);

  it.each([
    ['on the last day', '2026-12-17T20:00:00Z', []],
    ['two days before', '2026-12-16T00:00:00Z', []],
    ['at the release', '2026-12-18T00:00:00Z', [/nobody can pre-save then/]],
    ['a week before', '2026-12-11T00:00:00Z', [/168 hours before the release/]],
  ])('%s, the operator reads what there is to know', (_when, startsAt, expected) => {
    expect(warned(startsAt)).toEqual(expected.map((each) => expect.stringMatching(each)));
  });
});
