import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import { applySchedules } from '../../../core/campaigns/apply-schedule.js';
import { advanceCampaigns } from '../../../core/campaigns/advance-campaigns.js';
import { EngineError } from '../../../core/errors.js';
import { isOpen, type LibraryWrite } from '../../../core/library-writes/library-write.js';
import { rescheduleWrite } from '../../../core/library-writes/reschedule-write.js';
import { releaseInstant } from '../../../core/release-waves/midnight.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { aCampaign, aWrite } from '../../contracts/samples.js';
import { aWorld, dayMs, hourMs, join, pass, promiseTo, writeOf, type KnownFan, type World } from '../world.js';
import { campaignOf, cancel, moveTo, newsIn } from './schedules.js';

const zones = ['Pacific/Kiritimati', 'Asia/Kolkata', 'Africa/Cairo', 'America/St_Johns', 'Pacific/Pago_Pago'];
const firstDate = Date.parse('2026-04-24');
const dateOf = (days: number) => new Date(firstDate + days * dayMs).toISOString().slice(0, 10);

type Step =
  | { kind: 'move'; days: number; dies: 'nowhere' | 'writes' | 'waves' | 'pre-saves' }
  | { kind: 'join'; zone: string }
  | { kind: 'pass'; hours: number }
  | { kind: 'trouble' | 'sweep' | 'ghost' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      days: fc.integer({ min: -7, max: 7 }),
      dies: fc.constantFrom('nowhere' as const, 'writes' as const, 'waves' as const, 'pre-saves' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('join' as const), zone: fc.constantFrom(...zones) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 60 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('trouble' as const, 'sweep' as const, 'ghost' as const) }),
  },
);

/** Moves the release, and dies on the way if it is to; what cannot be done any more is refused and changes nothing. */
async function move(world: World, { days, dies }: Extract<Step, { kind: 'move' }>): Promise<void> {
  const away = () => Promise.reject(new Error('The database is away.'));
  const { writes, waves, preSaves } = world.ports;
  const broken = {
    nowhere: null,
    writes: jest.spyOn(writes, 'reschedule'),
    waves: jest.spyOn(waves, 'join'),
    'pre-saves': jest.spyOn(preSaves, 'reschedule'),
  };
  broken[dies]?.mockImplementationOnce(away);
  await moveTo(world, dateOf(days)).catch((error: unknown) => {
    if (!(error instanceof EngineError) && dies === 'nowhere') throw error;
  });
  jest.restoreAllMocks();
}

/** A world in which every save is looked at as it arrives: was it due by the schedule that held at that moment? */
async function aWatchedWorld() {
  const world = await aWorld();
  const fans = new Map<string, KnownFan>();
  const early: string[] = [];
  world.service.onArrival = async ({ call, accountId }) => {
    const fan = fans.get(accountId ?? '');
    if (call !== 'save' || !fan) return;
    const { zone } = await writeOf(world, fan);
    if (releaseInstant(await campaignOf(world), zone) > world.calendar.now()) early.push(fan.accountId);
  };
  return { world, fans, early };
}

type Watched = Awaited<ReturnType<typeof aWatchedWorld>>;

async function take({ world, fans }: Watched, next: Step): Promise<void> {
  switch (next.kind) {
    case 'move':
      return move(world, next);
    case 'join': {
      if ((await campaignOf(world)).phase === 'released') return;
      const name = `fan-${String(fans.size)}`;
      fans.set(name, await join(world, name, { zone: next.zone }));
      return;
    }
    case 'pass':
      pass(world, next.hours * hourMs);
      await advanceCampaigns(world.ports);
      return runDueWaves(world.ports);
    case 'trouble':
      world.service.fail('contains', { outcome: 'unclear', reason: 'http-502' });
      return;
    case 'ghost':
      world.service.fail('save', { outcome: 'ghost' });
      return;
    case 'sweep':
      return applySchedules(world.ports);
  }
}

const isDone = ({ state }: LibraryWrite) => state === 'verified' || state === 'already-there';

describe('any life of a campaign whose release is moved again and again', () => {
  it('saves nobody early, touches nobody who is saved, and leaves everybody one due instant: the latest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const watched = await aWatchedWorld();
        const { world, fans, early } = watched;
        for (const name of ['fan-0', 'fan-1']) fans.set(name, await join(world, name, { zone: zones[fans.size]! }));
        const done = new Map<string, LibraryWrite>();
        for (const next of steps) {
          await take(watched, next);
          for (const [name, fan] of fans) {
            const write = await writeOf(world, fan);
            if (done.has(name)) expect({ ...write, outbox: [] }).toEqual(done.get(name));
            else if (isDone(write)) done.set(name, { ...write, outbox: [] });
          }
        }
        await applySchedules(world.ports);

        expect(early).toEqual([]);
        const campaign = await campaignOf(world);
        for (const fan of fans.values()) {
          const [write, preSave] = [await writeOf(world, fan), await promiseTo(world, fan)];
          expect(preSave.scheduleVersion).toBe(campaign.scheduleVersion);
          if (!isOpen(write.state) || write.acceptedAt) continue;
          const due = releaseInstant(campaign, write.zone);
          expect([write.dueAt, preSave.dueAt, write.scheduleVersion]).toEqual([due, due, campaign.scheduleVersion]);
          expect((await world.ports.waves.open()).map(({ id }) => id)).toContain(write.waveId);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('ends with nothing open once it is cancelled, each fan told at most once of each change', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const watched = await aWatchedWorld();
        const { world, fans } = watched;
        fans.set('fan-0', await join(world, 'fan-0'));
        for (const next of steps) await take(watched, next);
        const cancelled = await cancel(world).catch(() => null);
        world.monotonic.advanceMs(hourMs);
        await applySchedules(world.ports);
        await collectAnnouncements(world.ports);

        const ids = (await newsIn(world)).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const fan of fans.values()) {
          expect(cancelled !== null && isOpen((await writeOf(world, fan)).state)).toBe(false);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe('a write under one hundred edits of its release', () => {
  it('has the due instant of the last, whichever of them have come to it before', () => {
    const edits = fc.array(fc.integer({ min: -7, max: 7 }), { minLength: 100, maxLength: 100 });
    const seen = fc.array(fc.nat(99), { maxLength: 30 });
    fc.assert(
      fc.property(edits, seen, fc.constantFrom(...zones), (days, applied, zone) => {
        const campaigns = days.map((day, index) =>
          aCampaign({ releaseDate: dateOf(day), scheduleVersion: index + 2, phase: 'open' }),
        );
        const now = new Date('2026-04-01T00:00:00.000Z');
        // In any order: an edit that comes late to a write that has seen a later one changes nothing.
        const write = [...applied, 99].reduce<LibraryWrite>(
          (kept, index) => ({ ...kept, ...rescheduleWrite(kept, campaigns[index]!, now) }),
          aWrite({ zone }),
        );
        const dueAt = releaseInstant(campaigns[99]!, zone);
        expect(write).toMatchObject({ dueAt, nextTryAt: dueAt, scheduleVersion: 101, state: 'armed' });
        expect(rescheduleWrite(write, campaigns[99]!, now)).toBeNull();
      }),
    );
  });
});
