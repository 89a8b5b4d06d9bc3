import { describe, expect, it } from '@jest/globals';
import { parseCampaignFile } from '../../../core/campaigns/campaign-file.js';
import { releaseWarnings } from '../../../core/campaigns/release-warnings.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { later } from '../../contracts/samples.js';
import { aWorld, dayMs, hourMs, join, midnightInKolkata, writeOf } from '../world.js';
import { problemsOf, withLine } from './campaign-files.js';

describe('the date in a campaign file', () => {
  it.each(['2028-02-29', '2026-12-31', '2036-11-25'])('may be %s', (date) => {
    expect(parseCampaignFile(withLine('releaseDate', `releaseDate: ${date}`))).toMatchObject({ releaseDate: date });
  });

  it.each(['0000-01-01', '9999-12-31', '2026-13-01', '2026-02-29'])('may not be %s', (date) => {
    expect(problemsOf(withLine('releaseDate', `releaseDate: ${date}`))).toMatchObject([{ line: 5 }]);
  });

  it.each(['IST', '+05:30', "''", '../../etc/localtime', 'Asia/'.padEnd(10_240, 'a')])(
    'goes by no such zone as %.20s',
    (zone) => {
      expect(problemsOf(withLine('timezone', `timezone: ${zone}`))).toMatchObject([{ line: 4 }]);
    },
  );
});

describe('a release further away than a permission lives', () => {
  const now = new Date('2026-11-25T00:00:00.000Z');
  const release = { releaseMode: { kind: 'local' }, opensAt: null, timezone: 'UTC' } as const;

  it('is warned of, with the day from which it can be promised', () => {
    expect(releaseWarnings({ ...release, releaseDate: '2036-11-25' }, now)).toEqual([
      expect.stringContaining('before 2036-05-28'),
    ]);
  });

  it.each([
    ['is near enough', { releaseDate: '2027-05-01', opensAt: null }],
    ['opens late enough', { releaseDate: '2036-11-25', opensAt: new Date('2036-06-01T00:00:00.000Z') }],
  ])('is not warned of when it %s', (_what, change) => {
    expect(releaseWarnings({ ...release, ...change }, now)).toEqual([]);
  });
});

describe('a worker whose own clock is an hour off', () => {
  it.each([-hourMs, hourMs])('(%i ms) saves by the calendar and no other', async (skewMs) => {
    const world = await aWorld();
    const ana = await join(world, 'ana');
    world.monotonic.advanceMs(dayMs + skewMs);
    world.calendar.moveTo(later(midnightInKolkata, -1));
    await runDueWaves(world.ports);
    expect(await writeOf(world, ana)).toMatchObject({ state: 'armed' });

    world.calendar.advanceMs(1);
    await runDueWaves(world.ports);

    expect(await writeOf(world, ana)).toMatchObject({ state: 'verified', verifiedAt: midnightInKolkata });
  });
});
