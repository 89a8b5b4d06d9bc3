import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { giveUpAt } from '../../../core/announcements/announcement.js';
import type { DeliveryOutcome, Letter } from '../../../core/announcements/deliver-announcement.js';
import { anAnnouncement } from '../../contracts/samples.js';
import { aWorld, join, minuteMs, promiseTo, type KnownFan, type World } from '../world.js';

const names = ['ana', 'binod', 'chloe'] as const;

/** What may happen, in any order and any number. */
const deed = fc.oneof(
  fc.record({ kind: fc.constant('happens' as const), who: fc.constantFrom(...names) }),
  // One bot, or two at once; each letter fares by the next of these.
  fc.record({
    kind: fc.constant('delivery' as const),
    bots: fc.integer({ min: 1, max: 2 }),
    fates: fc.array(fc.constantFrom('arrives', 'put off', 'lost answer', 'crash'), { minLength: 1, maxLength: 6 }),
  }),
  fc.record({ kind: fc.constant('time' as const), minutes: fc.integer({ min: 1, max: 40 }) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;
type Fate = Extract<Deed, { kind: 'delivery' }>['fates'][number];

/** A platform that shows a message of one id once, and notes how often each came. */
class Receiver {
  /** One letter after which five processes in a row have died would be parked. */
  crashesLeft = 4;
  readonly arrivals = new Map<string, number>();
  /** Ids in the order in which each account saw them. */
  readonly seen = new Map<string, string[]>();

  take({ id, externalId }: Letter['announcement']): void {
    if (!this.arrivals.has(id)) this.seen.set(externalId, [...(this.seen.get(externalId) ?? []), id]);
    this.arrivals.set(id, (this.arrivals.get(id) ?? 0) + 1);
  }
}

async function tell(world: World, fan: KnownFan, id: string): Promise<void> {
  const { id: preSaveId, artistId, campaignId, fanId } = await promiseTo(world, fan);
  const now = world.monotonic.now();
  const externalId = `id-${fan.accountId}`;
  const times = { nextTryAt: now, createdAt: now, giveUpAt: giveUpAt(now) };
  const about = { preSaveId, artistId, campaignId, fanId, externalId };
  await world.ports.announcements.add(anAnnouncement({ id, kind: 'pre-saved', ...about, ...times }));
}

async function deliver(world: World, { receiver, fates, bots }: { receiver: Receiver; fates: Fate[]; bots: number }) {
  const left = [...fates];
  const crash = jest.spyOn(world.ports.announcements, 'settle');
  const one = async ({ announcement }: Letter): Promise<DeliveryOutcome> => {
    const fate = left.shift() ?? 'arrives';
    if (fate === 'put off') return { outcome: 'retry', afterMs: 0 };
    receiver.take(announcement);
    // The platform has it, and we do not know; or we know, and die before it is recorded.
    if (fate === 'lost answer') return { outcome: 'retry', afterMs: 0 };
    if (fate === 'crash' && (receiver.crashesLeft -= 1) >= 0)
      crash.mockRejectedValueOnce(new Error('The process died.'));
    return { outcome: 'delivered' };
  };
  const postman = { deliver: one, isAtWork: () => true, atOnce: 2 };
  const rounds = Array.from({ length: bots }, () => world.engine.deliverAnnouncements('discord', postman));
  await Promise.allSettled(rounds);
  crash.mockRestore();
}

describe('whatever happens between an event and its message', () => {
  it('each message arrives, is seen once where ids are compared, and in the order of its account', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 30 }), async (deeds) => {
        const world = await aWorld();
        const fans = new Map<string, KnownFan>();
        for (const name of names) fans.set(name, await join(world, name));
        const receiver = new Receiver();
        const happened = new Map<string, string[]>();
        await deliver(world, { receiver, fates: [], bots: 1 });
        receiver.seen.clear();
        for (const [number, each] of deeds.entries()) {
          if (each.kind === 'time') world.monotonic.advanceMs(each.minutes * minuteMs);
          else if (each.kind === 'delivery') await deliver(world, { receiver, ...each });
          else {
            // The later, the smaller: ids say nothing of the order.
            const id = `${each.who}-${String(99 - number)}`;
            await tell(world, fans.get(each.who)!, id);
            happened.set(`id-${each.who}`, [...(happened.get(`id-${each.who}`) ?? []), id]);
          }
        }
        for (let round = 0; round < 40; round += 1) {
          world.monotonic.advanceMs(40 * minuteMs);
          await deliver(world, { receiver, fates: [], bots: 1 });
        }
        expect(Object.fromEntries(receiver.seen)).toEqual(Object.fromEntries(happened));
      }),
      { numRuns: 100 },
    );
  });
});
