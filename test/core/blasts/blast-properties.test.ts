import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Letter } from '../../../core/announcements/deliver-announcement.js';
import { isEnded } from '../../../core/blasts/blast.js';
import { defaultStrategy } from '../../../core/campaigns/strategy.js';
import { EngineError } from '../../../core/errors.js';
import { platforms } from '../../../core/fans/fan.js';
import { hourMs } from '../world.js';
import { BlastWorld, maya, tariq } from './blast-world.js';

/** What may happen to a blast, in any order and any number. */
const deed = fc.oneof(
  fc.record({ kind: fc.constant('confirm' as const), who: fc.constantFrom(maya, tariq) }),
  fc.record({ kind: fc.constant('confirm at once' as const) }),
  fc.record({ kind: fc.constant('stop' as const), who: fc.constantFrom(maya, tariq) }),
  fc.record({ kind: fc.constant('ring' as const), workers: fc.integer({ min: 1, max: 2 }), dies: fc.boolean() }),
  fc.record({ kind: fc.constant('deliver' as const), most: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('time' as const), hours: fc.constantFrom(1, 4, 25) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

type Happened = { world: BlastWorld; id: string; got: string[]; problems: string[] };

/** Hands out up to so many letters, and notes whoever gets one that they must not get. */
async function deliver({ world, id, got, problems }: Happened, most: number): Promise<void> {
  let left = most;
  const one = async ({ about, announcement }: Letter) => {
    left -= 1;
    if (about !== 'blast' && about !== 'post') return { outcome: 'delivered' } as const;
    const { blast } = await world.view(id);
    const key = `${announcement.platform}:${announcement.externalId}`;
    if (got.includes(key)) problems.push(`${key} got it twice`);
    if (isEnded(blast)) problems.push(`${key} got it after it was ${blast.state}`);
    if (blast.sendAt && world.world.calendar.now() < blast.sendAt) problems.push(`${key} got it before its time`);
    if (blast.confirmedBy.length < 2) problems.push(`${key} got it before two had confirmed it`);
    got.push(key);
    return { outcome: 'delivered' } as const;
  };
  for (const platform of platforms) {
    await world.world.engine.deliverAnnouncements(platform, { deliver: one, isAtWork: () => left > 0 });
  }
}

async function happen(deed: Deed, happened: Happened): Promise<void> {
  const { world, id } = happened;
  const { engine, ports, calendar, monotonic } = world.world;
  switch (deed.kind) {
    case 'confirm':
      await engine.confirmBlast({ account: deed.who, id });
      return;
    case 'confirm at once':
      await Promise.all([maya, tariq, maya].map((account) => engine.confirmBlast({ account, id })));
      return;
    case 'stop':
      await engine.stopBlast({ account: deed.who, id });
      return;
    case 'ring': {
      const dying = jest.spyOn(ports.blasts, 'change');
      if (deed.dies) dying.mockRejectedValueOnce(new Error('It died.'));
      await Promise.all(Array.from({ length: deed.workers }, () => world.ring()));
      dying.mockRestore();
      return;
    }
    case 'deliver':
      return deliver(happened, deed.most);
    case 'time':
      calendar.advanceMs(deed.hours * hourMs);
      // What a bot had in hand when its process died is free again long before that.
      monotonic.advanceMs(deed.hours * hourMs);
  }
}

describe('a blast for which two people are needed', () => {
  it('whatever is confirmed, stopped, handed over and delivered in whatever order, reaches nobody twice, early or after its end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(undefined, '2026-04-03 17:00'),
        fc.array(deed, { maxLength: 14 }),
        async (at, deeds) => {
          const strategy = { ...defaultStrategy, secondConfirmAbove: 0 };
          const world = await BlastWorld.open({ campaign: { strategy } });
          await world.taker('ana');
          await world.taker('binod');
          await world.link('discord', '2001');
          const { blast } = await world.write(at === undefined ? {} : { at });
          const happened: Happened = { world, id: blast.id, got: [], problems: [] };
          for (const each of deeds) {
            await happen(each, happened).catch((error: unknown) => {
              if (!(error instanceof EngineError)) throw error;
            });
          }
          expect(happened.problems).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
