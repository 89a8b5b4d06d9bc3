import { describe, expect, it } from '@jest/globals';
import { listTimeZones, parseTimeZone } from '../../../core/fans/time-zone.js';

describe('a time zone', () => {
  it.each([
    'Asia/Kolkata',
    'Asia/Calcutta',
    'Asia/Kathmandu',
    'Europe/Kyiv',
    'Europe/Kiev',
    'America/Argentina/Buenos_Aires',
    'Pacific/Kiritimati',
    'Etc/GMT+12',
    'America/Port-au-Prince',
    'UTC',
  ])('is accepted by the name %s', (name) => {
    expect(parseTimeZone(name)).toBe(name);
  });

  it.each([
    ['an abbreviation of three zones', 'IST'],
    ['an abbreviation without daylight saving', 'EST'],
    ['an offset', '+05:30'],
    ['an offset without a sign', '0530'],
    ['nothing', ''],
    ['a blank', ' '],
    ['ten kilobytes', 'Asia/'.padEnd(10_240, 'a')],
    ['a file', '../../etc/localtime'],
    ['a file below a zone', 'Europe/../../etc/passwd'],
    ['a place nobody knows', 'Asia/Atlantis'],
    ['a name with a line break', 'Asia/Kolkata\n'],
    ['a name with a NUL', 'Asia/Kolkata\u0000'],
    ['a name in another script', 'एशिया/कोलकाता'],
    ['markup', '<script>/x'],
  ])('is refused when it is %s', (_what, name) => {
    expect(() => parseTimeZone(name)).toThrow(expect.objectContaining({ code: 'time-zone-unknown' }));
  });

  it('can be chosen from a list in which every zone goes by its name of today and is accepted', () => {
    const zones = listTimeZones();
    expect(zones).toEqual(expect.arrayContaining(['Asia/Kolkata', 'Asia/Kathmandu', 'Europe/Kyiv', 'UTC']));
    expect(zones).not.toContain('Asia/Calcutta');
    expect(zones.map(parseTimeZone)).toEqual(zones);
    expect(new Set(zones).size).toBe(zones.length);
  });
});
