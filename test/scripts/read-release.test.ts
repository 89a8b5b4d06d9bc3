import { describe, expect, it } from '@jest/globals';
import { readRelease } from '../../scripts/campaign/read-release.js';
import { aCampaign } from '../contracts/samples.js';

const global = aCampaign({ releaseMode: { kind: 'global', at: new Date('2026-04-24T17:00:00.000Z') } });

describe('a new date on the command line', () => {
  it.each([
    ['a leap day', { date: '2028-02-29' }],
    ['the last day of a year', { date: '2026-12-31' }],
  ])('is each fan’s own midnight on %s', (_what, options) => {
    expect(readRelease(options, aCampaign())).toEqual({ releaseDate: options.date, releaseMode: { kind: 'local' } });
  });

  it.each([
    ['in the artist’s zone', { time: '17:00' }, '2026-12-31T11:30:00.000Z'],
    ['in another', { time: '17:00', zone: 'Pacific/Kiritimati' }, '2026-12-31T03:00:00.000Z'],
    ['in the last of all', { time: '17:00', zone: 'Pacific/Pago_Pago' }, '2027-01-01T04:00:00.000Z'],
  ])('is one instant for all with a time, %s', (_what, options, at) => {
    expect(readRelease({ date: '2026-12-31', ...options }, aCampaign())).toMatchObject({
      releaseMode: { kind: 'global', at: new Date(at) },
    });
  });

  it('can turn a release for all at once into each fan’s own midnight, and never does so unasked', () => {
    expect(readRelease({ date: '2026-12-31', local: true }, global).releaseMode).toEqual({ kind: 'local' });
    expect(() => readRelease({ date: '2026-12-31' }, global)).toThrow('--local');
  });

  it.each([
    ['nothing', {}],
    ['a day that is not', { date: '2026-02-29' }],
    ['a month that is not', { date: '2026-13-01' }],
    ['the year 0', { date: '0000-01-01' }],
    ['the year 9999', { date: '9999-12-31' }],
    ['words', { date: 'next friday' }],
    ['a time that is not', { date: '2026-12-31', time: '24:00' }],
    ['an abbreviation of a zone', { date: '2026-12-31', time: '17:00', zone: 'IST' }],
    ['an offset', { date: '2026-12-31', time: '17:00', zone: '+05:30' }],
    ['no zone', { date: '2026-12-31', time: '17:00', zone: '' }],
    ['a file', { date: '2026-12-31', time: '17:00', zone: '../../etc/localtime' }],
    ['ten kilobytes', { date: '2026-12-31', time: '17:00', zone: 'Asia/'.padEnd(10_240, 'a') }],
    ['a zone without a time', { date: '2026-12-31', zone: 'Asia/Kolkata' }],
    ['both ways at once', { date: '2026-12-31', time: '17:00', local: true }],
  ])('is refused with a sentence when it is %s', (_what, options) => {
    expect(() => readRelease(options, aCampaign())).toThrow(expect.objectContaining({ name: 'Sentence' }));
  });
});
