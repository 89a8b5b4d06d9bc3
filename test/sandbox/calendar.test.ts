import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openCalendar, type ClockReading } from '../../sandbox/calendar.js';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.js';
import { openJournal } from '../../sandbox/state/journal.js';
import { readEvents } from './event-reader.js';

const releaseNight = '2027-04-24T00:00:00+05:30';

describe('the movable calendar', () => {
  it('begins at real time, never moved', () => {
    const reading = openCalendar(openJournal(null)).reading();

    expect(reading.offsetMs).toBe(0);
    expect(reading.movedAt).toBeNull();
    expect(Math.abs(Date.parse(reading.now) - Date.now())).toBeLessThan(1000);
  });

  it('runs on from the instant it was moved to, forward and back', () => {
    const calendar = openCalendar(openJournal(null));
    for (const instant of ['2030-01-01T00:00:00Z', '2001-01-01T00:00:00Z']) {
      calendar.moveTo(new Date(instant));
      const late = calendar.now().getTime() - Date.parse(instant);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(1000);
    }
  });

  it('keeps its offset when the journal is opened again', () => {
    const journal = openJournal(null);
    openCalendar(journal).moveTo(new Date(releaseNight));

    expect(openCalendar(journal).now().toISOString().slice(0, 16)).toBe('2027-04-23T18:30');
  });

  it('tells its listeners of every move until they stop listening', () => {
    const calendar = openCalendar(openJournal(null));
    const seen: string[] = [];
    const stop = calendar.onMove(() => seen.push(calendar.now().toISOString().slice(0, 10)));

    calendar.moveTo(new Date('2030-01-01T00:00:00Z'));
    stop();
    calendar.moveTo(new Date('2031-01-01T00:00:00Z'));

    expect(seen).toEqual(['2030-01-01']);
  });

  it('refuses an instant no calendar can hold', () => {
    const calendar = openCalendar(openJournal(null));

    expect(() => calendar.moveTo(new Date(NaN))).toThrow('between the years 1 and 9999');
  });
});

describe('the calendar over HTTP', () => {
  let sandbox: Sandbox;
  let clockUrl: string;

  beforeEach(async () => {
    sandbox = await startSandbox({ port: 0, folder: null });
    ({ clockUrl } = sandbox.world());
  });
  afterEach(() => sandbox.close());

  const move = (body: string, type = 'application/json'): Promise<Response> =>
    fetch(clockUrl, { method: 'POST', headers: { 'Content-Type': type }, body });

  it('moves to an instant with an offset and answers the new reading', async () => {
    const response = await move(JSON.stringify({ now: releaseNight }));
    const moved = (await response.json()) as ClockReading;

    expect(response.status).toBe(200);
    expect(moved.now.slice(0, 16)).toBe('2027-04-23T18:30');
    expect(moved.movedAt).not.toBeNull();
    const read = (await (await fetch(clockUrl)).json()) as ClockReading;
    expect(read.offsetMs).toBe(moved.offsetMs);
  });

  it.each([
    ['an instant without offset', '{"now":"2027-04-24T00:00:00"}', 'application/json'],
    ['a date that is none', '{"now":"2027-02-30T00:00:00Z"}', 'application/json'],
    ['a number', '{"now":1}', 'application/json'],
    ['an unknown key', '{"now":"2027-04-24T00:00:00Z","to":1}', 'application/json'],
    ['broken JSON', '{"now":', 'application/json'],
    ['a form', 'now=2027-04-24T00:00:00Z', 'application/x-www-form-urlencoded'],
  ])('refuses %s with a problem and does not move', async (_what, body, type) => {
    const response = await move(body, type);

    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(sandbox.calendar.reading().movedAt).toBeNull();
  });

  it('streams one event at connect and one per move', async () => {
    const events = await readEvents(`${clockUrl}/events`);
    const first = await events.next();
    sandbox.calendar.moveTo(new Date(releaseNight));
    const second = await events.next();
    events.close();

    expect(first).toMatchObject({ event: 'clock', data: { offsetMs: 0, movedAt: null } });
    expect(second.event).toBe('clock');
    expect((second.data as ClockReading).now.slice(0, 16)).toBe('2027-04-23T18:30');
  });

  it('ends its streams when the sandbox closes', async () => {
    const events = await readEvents(`${clockUrl}/events`);
    await events.next();
    const ended = events.next().then(
      () => 'an event',
      () => 'ended',
    );
    await sandbox.close();

    expect(await ended).toBe('ended');
  });
});
