import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.js';
import { control } from '../services/spotify/listener.js';

const release = { title: 'Night Drive', artist: 'The Late Trains', isrc: 'INZ032600003', upc: '196871000031' };

describe('POST /playground/calendar', () => {
  let sandbox: Sandbox;

  beforeEach(async () => {
    sandbox = await startSandbox({ port: 0, folder: null });
  });
  afterEach(() => sandbox.close());

  async function move(body: unknown): Promise<{ status: number; text: string }> {
    const response = await fetch(`${sandbox.origin}/playground/calendar`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  }

  /** Puts a release of this date in place of the seeded one, and the calendar a week before it. */
  async function waitForReleaseOn(releaseDate: string): Promise<void> {
    const [seeded] = sandbox.spotify.state.catalogue.all();
    await control(sandbox, 'PUT /catalogue', { ...release, albumId: seeded?.albumId, releaseDate });
    sandbox.calendar.moveTo(new Date(Date.parse(releaseDate) - 7 * 86_400_000));
  }

  function expectCalendarAt(instant: string): void {
    const lateMs = sandbox.calendar.now().getTime() - Date.parse(instant);
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(5000);
  }

  it.each([
    ['Asia/Kolkata', '2026-12-18', '2026-12-18T00:00:00+05:30'],
    ['Asia/Kathmandu', '2026-12-18', '2026-12-18T00:00:00+05:45'],
    ['America/New_York', '2026-11-01', '2026-11-01T00:00:00-04:00'],
    ['Pacific/Kiritimati', '2026-12-18', '2026-12-18T00:00:00+14:00'],
  ])('moves to midnight in %s of %s', async (zone, releaseDate, instant) => {
    await waitForReleaseOn(releaseDate);

    expect((await move({ to: 'release-midnight', zone })).status).toBe(200);

    expectCalendarAt(instant);
  });

  it('moves to the first instant of the day where the clocks skip midnight', async () => {
    await waitForReleaseOn('2026-04-24');

    await move({ to: 'release-midnight', zone: 'Africa/Cairo' });

    expectCalendarAt('2026-04-24T01:00:00+03:00');
  });

  it('stops a minute before midnight when asked to', async () => {
    await waitForReleaseOn('2026-12-18');

    await move({ to: 'release-midnight', zone: 'Asia/Kolkata', minutesBefore: 1 });

    expectCalendarAt('2026-12-17T23:59:00+05:30');
  });

  it('takes a zone by the name that browsers still use for it', async () => {
    await waitForReleaseOn('2026-12-18');

    expect((await move({ to: 'release-midnight', zone: 'Asia/Calcutta' })).status).toBe(200);

    expectCalendarAt('2026-12-18T00:00:00+05:30');
  });

  it('goes ahead by minutes, and back to real time', async () => {
    const before = sandbox.calendar.now();

    await move({ to: 'later', minutes: 60 });
    expectCalendarAt(new Date(before.getTime() + 3_600_000).toISOString());

    await move({ to: 'now' });
    expect(Math.abs(sandbox.calendar.now().getTime() - Date.now())).toBeLessThan(1000);
  });

  it.each([
    { to: 'release-midnight', zone: 'Atlantis/Capital' },
    { to: 'release-midnight' },
    { to: 'later', minutes: -1 },
    { to: 'yesterday' },
    [],
  ])('refuses %j, says what to send, and leaves the calendar alone', async (body) => {
    const before = sandbox.calendar.reading().movedAt;

    const { status, text } = await move(body);

    expect(status).toBe(400);
    expect(text).toContain('release-midnight');
    expect(sandbox.calendar.reading().movedAt).toBe(before);
  });
});
