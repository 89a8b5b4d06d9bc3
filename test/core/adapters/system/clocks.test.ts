import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDatabaseTime } from '../../../../core/adapters/system/database-time.js';
import { openLog } from '../../../../core/adapters/system/pino-log.js';
import { openSandboxCalendar } from '../../../../core/adapters/system/sandbox-calendar.js';
import { systemCalendar } from '../../../../core/adapters/system/system-calendar.js';
import { FakeMonotonic } from '../../../doubles/fake-monotonic.js';
import { ClockServer } from './clock-server.js';

const silent = openLog({ level: 'silent' });
const dayMs = 86_400_000;

describe('the system calendar', () => {
  it("shows the database's time, whatever this machine's own clock says, and never moves", () => {
    const databaseTime = new FakeMonotonic(new Date('2031-05-01T00:00:00Z'));
    const calendar = systemCalendar(databaseTime);

    databaseTime.advanceMs(1_500);

    expect(calendar.now()).toEqual(new Date('2031-05-01T00:00:01.500Z'));
    calendar.onMove(() => undefined)();
  });
});

describe("the sandbox's calendar", () => {
  let clock: ClockServer;
  let url: string;
  beforeEach(async () => {
    clock = new ClockServer();
    url = await clock.open();
  });
  afterEach(() => clock.close());
  const awayMs = (now: Date) => Math.abs(now.getTime() - (Date.now() + clock.offsetMs));

  it('shows the time of the clock it follows', async () => {
    clock.offsetMs = -30 * dayMs;
    const calendar = await openSandboxCalendar(url, silent);
    expect(awayMs(calendar.now())).toBeLessThan(1_000);
    calendar.close();
  });

  it.each([
    ['forward', 45 * dayMs],
    ['back', -45 * dayMs],
  ])('follows moves %s, and tells of each once', async (_, ms) => {
    const calendar = await openSandboxCalendar(url, silent);
    const shown: number[] = [];
    const movedTwice = new Promise<void>((resolve) => {
      calendar.onMove(() => {
        shown.push(awayMs(calendar.now()));
        if (shown.length === 2) resolve();
      });
    });
    await clock.followed;
    clock.move(ms);
    clock.move(ms);
    await movedTwice;
    expect(awayMs(calendar.now())).toBeLessThan(1_000);
    expect(shown).toHaveLength(2);
    calendar.close();
  });

  it('tells of a move that happened while the connection was lost', async () => {
    const calendar = await openSandboxCalendar(url, silent);
    const moved = new Promise<void>((resolve) => calendar.onMove(resolve));
    clock.broken = true;
    clock.cut();
    clock.move(dayMs);
    clock.broken = false;
    await moved;
    expect(awayMs(calendar.now())).toBeLessThan(1_000);
    calendar.close();
  });

  it('tells a listener no more that has ended its subscription', async () => {
    const calendar = await openSandboxCalendar(url, silent);
    const told: string[] = [];
    calendar.onMove(() => told.push('ended'))();
    const moved = new Promise<void>((resolve) => calendar.onMove(resolve));
    clock.move(dayMs);
    await moved;
    expect(told).toEqual([]);
    calendar.close();
  });

  it.each([['http://clock.example.com/clock'], ['http://0.0.0.0:1/clock'], ['http://127.0.0.1.example.com/']])(
    'refuses the clock of another machine, %s',
    async (foreign) => {
      await expect(openSandboxCalendar(foreign, silent)).rejects.toThrow('must lie on this machine');
    },
  );

  it('refuses what does not answer as a clock', async () => {
    clock.broken = true;
    await expect(openSandboxCalendar(url, silent)).rejects.toThrow('answered 503; is CLOCK_URL right?');
  });
});

describe('database time', () => {
  function aDatabase() {
    const world = { elapsedMs: 1_000, databaseMs: Date.UTC(2026, 3, 24), roundTripMs: 0, warnings: [] as string[] };
    const pass = (ms: number) => {
      world.elapsedMs += ms;
      world.databaseMs += ms;
    };
    const read = async () => {
      pass(world.roundTripMs / 2);
      const answer = new Date(world.databaseMs);
      pass(world.roundTripMs / 2);
      return answer;
    };
    const log = { ...silent, warn: (message: string) => world.warnings.push(message) };
    const machine = { skewMs: 0 };
    const options = {
      log,
      elapsedMs: () => world.elapsedMs,
      machineTime: () => new Date(world.databaseMs + machine.skewMs),
    };
    return { world, pass, read, options, machine };
  }

  it('is what the database says, taken half a round trip ago', async () => {
    const { world, pass, read, options } = aDatabase();
    world.roundTripMs = 400;
    const time = await openDatabaseTime(read, options);
    expect(time.now().getTime()).toBe(world.databaseMs);
    pass(5_000);
    expect(time.now().getTime()).toBe(world.databaseMs);
    time.close();
  });

  it('follows a correction forward, and stands still for one back', async () => {
    const { world, pass, read, options } = aDatabase();
    const time = await openDatabaseTime(read, options);
    world.databaseMs += 10_000;
    await time.measure();
    const latest = time.now().getTime();
    expect(latest).toBe(world.databaseMs);

    world.databaseMs -= 8_000;
    await time.measure();
    pass(3_000);
    expect(time.now().getTime()).toBe(latest);
    pass(6_000);
    expect(time.now().getTime()).toBe(world.databaseMs);
    time.close();
  });

  it.each([
    [1_900, 0],
    [2_500, 1],
    [-2_500, 1],
  ])("warns of a machine's clock that is %d ms away %d times", async (skewMs, warnings) => {
    const { world, read, options, machine } = aDatabase();
    machine.skewMs = skewMs;
    const time = await openDatabaseTime(read, options);
    expect(world.warnings).toHaveLength(warnings);
    time.close();
  });

  it('does not open when the database does not answer', async () => {
    const { options } = aDatabase();
    await expect(openDatabaseTime(() => Promise.reject(new Error('down')), options)).rejects.toThrow('down');
  });
});
