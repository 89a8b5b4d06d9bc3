import { describe, expect, it } from '@jest/globals';
import { releaseInView } from '../../../sandbox/playground/release-midnight.js';

const on = (releaseDate: string) => ({ releaseDate });

describe('the release in view', () => {
  const zone = 'Asia/Kolkata';

  it('is the next one to come', () => {
    const releases = [on('2026-12-25'), on('2026-12-18'), on('2026-06-01')];

    expect(releaseInView(releases, { zone, now: new Date('2026-12-01T00:00:00Z') })).toBe(releases[1]);
  });

  it('stays for a while after its midnight, though another is on its way', () => {
    const releases = [on('2026-12-18'), on('2026-12-25')];

    expect(releaseInView(releases, { zone, now: new Date('2026-12-19T12:00:00Z') })).toBe(releases[0]);
    expect(releaseInView(releases, { zone, now: new Date('2026-12-22T12:00:00Z') })).toBe(releases[1]);
  });

  it('is the latest one when all are long out, and none in an empty catalogue', () => {
    const releases = [on('2020-01-03'), on('2021-01-01')];
    const now = new Date('2026-12-01T00:00:00Z');

    expect(releaseInView(releases, { zone, now })).toBe(releases[1]);
    expect(releaseInView([], { zone, now })).toBeNull();
  });
});
