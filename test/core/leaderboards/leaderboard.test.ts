import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Leaderboard, oldestMs } from '../../../core/leaderboards/leaderboard.js';
import { OrderedStandings } from '../../../core/leaderboards/ordered-standings.js';
import { commitmentTo, drawOf, inOrder, rank, type Standing } from '../../../core/leaderboards/rank.js';
import type { PointsEntry } from '../../../core/referrals/points-entry.js';
import { Secret } from '../../../core/secret.js';
import { aCampaign, aPointsEntry, fanNumber, later } from '../../contracts/samples.js';
import { FakeMonotonic } from '../../doubles/fake-monotonic.js';
import { InMemoryPointsLedger } from '../../doubles/in-memory-points-ledger.js';

const seed = new Secret('a-seed');
const start = new Date('2026-03-05T00:00:00.000Z');
const freezeAt = later(start, 1000);
const settings = { freezeAt, seed };

/** What happens to the points for some newcomers: each is brought by one fan, and comes and goes. */
const history = fc
  .array(
    fc.record({
      fan: fc.nat({ max: 5 }),
      times: fc.array(fc.nat({ max: 1200 }), { minLength: 1, maxLength: 5 }),
    }),
    { maxLength: 25 },
  )
  .map((newcomers) =>
    newcomers.flatMap(({ fan, times }, newcomer) =>
      [...times]
        .sort((one, other) => one - other)
        .map((ms, index) =>
          aPointsEntry({
            fanId: fanNumber(fan),
            newcomerId: fanNumber(1000 + newcomer),
            sequence: index + 1,
            at: later(start, ms),
            recordedAt: later(start, ms),
          }),
        ),
    ),
  );

const shuffledHistory = history.chain((entries) =>
  fc.tuple(
    fc.constant(entries),
    fc.shuffledSubarray([...entries, ...entries], { minLength: entries.length * 2, maxLength: entries.length * 2 }),
  ),
);

describe('the leaderboard', () => {
  it('is the same in whatever order, and however often, the entries of the ledger are read', () => {
    fc.assert(
      fc.property(shuffledHistory, ([entries, shuffled]) => {
        expect(rank(shuffled, settings)).toEqual(rank(entries, settings));
      }),
    );
  });

  it('gives no point away and makes none up: its points are those that the ledger adds up to', () => {
    fc.assert(
      fc.property(history, (entries) => {
        const before = entries.filter(({ at }) => at < freezeAt);
        const total = before.reduce((sum, { change }) => sum + change, 0);

        expect(rank(entries, settings).reduce((sum, { points }) => sum + points, 0)).toBe(total);
      }),
    );
  });

  it('numbers the places from one, by points, then by who had them earlier', () => {
    fc.assert(
      fc.property(history, (entries) => {
        const ranked = rank(entries, settings);
        expect(ranked.map(({ place }) => place)).toEqual(ranked.map((_, index) => index + 1));
        for (const [index, lower] of ranked.slice(1).entries()) {
          const higher = ranked[index]!;
          expect(higher.points).toBeGreaterThanOrEqual(lower.points);
          if (higher.points === lower.points) expect(+higher.reachedAt).toBeLessThanOrEqual(+lower.reachedAt);
        }
      }),
    );
  });

  it('is not changed by anything that was decided at the freeze or later', () => {
    const [one, two] = [aPointsEntry({ at: later(freezeAt, -1) }), aPointsEntry({ sequence: 2, at: freezeAt })];

    expect(rank([one, two], settings)).toMatchObject([{ points: 1 }]);
  });

  it('decides by the draw between two who had as many points at the same millisecond', () => {
    const tied = [1, 2, 3, 4].map((fan) =>
      aPointsEntry({ fanId: fanNumber(fan), newcomerId: fanNumber(100 + fan), at: start }),
    );
    const order = (by: Secret) => rank(tied, { freezeAt, seed: by }).map(({ fanId }) => fanId);

    expect(order(seed)).toEqual(
      [...order(seed)].sort((one, other) => (drawOf(seed, one) < drawOf(seed, other) ? -1 : 1)),
    );
    const others = Array.from({ length: 10 }, (_, number) => order(new Secret(`seed-${number}`)).join());
    expect(new Set(others).size).toBeGreaterThan(1);
  });

  it('is held to the seed by its SHA-256, which does not tell it', () => {
    expect(commitmentTo(new Secret('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('the leaderboard in a process', () => {
  const campaign = aCampaign({ freezeAt, tieBreakSeed: seed });

  async function read(board: Leaderboard) {
    const standings = await board.standings();
    return standings.first(Infinity).map((standing, index) => {
      expect(standings.placeOf(standing.fanId)).toEqual({ ...standing, place: index + 1 });
      return { ...standing, place: index + 1 };
    });
  }

  it('says what the ledger says, whenever and in whatever order its entries become visible', async () => {
    await fc.assert(
      fc.asyncProperty(shuffledHistory, fc.nat({ max: 6 }), async ([, shuffled], looks) => {
        const [points, monotonic] = [new InMemoryPointsLedger(), new FakeMonotonic(later(start, 5000))];
        const board = new Leaderboard(campaign, { points, monotonic });
        const seen: PointsEntry[] = [];
        for (const [index, entry] of shuffled.entries()) {
          // It was stamped up to nine seconds before it can be seen.
          await points.append({ ...entry, recordedAt: later(monotonic.now(), -1000 * (index % 10)) });
          seen.push(entry);
          if (looks > 0 && index % looks === 0) {
            monotonic.advanceMs(oldestMs);
            expect(await read(board)).toEqual(rank(seen, settings));
          }
        }
        monotonic.advanceMs(oldestMs);
        expect(await read(board)).toEqual(rank(seen, settings));
      }),
      { numRuns: 50 },
    );
  });

  it('says what the ledger says also after a look that failed in the middle', async () => {
    const [points, monotonic] = [new InMemoryPointsLedger(), new FakeMonotonic(start)];
    const board = new Leaderboard(campaign, { points, monotonic });
    const entries = [1, 2, 3].map((newcomer) =>
      aPointsEntry({ fanId: fanNumber(newcomer), newcomerId: fanNumber(100 + newcomer), at: start, recordedAt: start }),
    );
    await board.standings();
    for (const entry of entries) await points.append(entry);
    const ofCampaign = points.ofCampaign.bind(points);
    points.ofCampaign = async function* (...asked) {
      for await (const entry of ofCampaign(...asked)) {
        yield entry;
        throw new Error('The database is away.');
      }
    };
    monotonic.advanceMs(oldestMs);
    await expect(board.standings()).rejects.toThrow('The database is away.');
    points.ofCampaign = ofCampaign;

    expect(await read(board)).toEqual(rank(entries, settings));
  });

  it('does not look at the ledger again within a second, and once for callers at once', async () => {
    const [points, monotonic] = [new InMemoryPointsLedger(), new FakeMonotonic(start)];
    const board = new Leaderboard(campaign, { points, monotonic });
    await board.standings();
    await points.append(aPointsEntry({ at: start, recordedAt: start }));

    monotonic.advanceMs(oldestMs - 1);
    expect((await board.standings()).size).toBe(0);
    monotonic.advanceMs(1);
    expect((await Promise.all([board.standings(), board.standings()])).map(({ size }) => size)).toEqual([1, 1]);
  });
});

describe('standings in their order', () => {
  it('stay sorted, and every place is right, through thousands of changes', () => {
    const standings = (count: number) =>
      Array.from({ length: count }, (_, fan): Standing => {
        return { fanId: fanNumber(fan), points: (fan * 7919) % 13, reachedAt: later(start, (fan * 104729) % 97) };
      }).filter(({ points }) => points > 0);
    const ordered = new OrderedStandings(standings(1500), inOrder(seed));
    const expected = new Map(standings(1500).map((each) => [each.fanId, each]));
    for (let step = 0; step < 3000; step += 1) {
      const fanId = fanNumber((step * 31) % 2000);
      const next = step % 5 === 0 ? null : { fanId, points: 1 + (step % 17), reachedAt: later(start, step) };
      ordered.put(fanId, next);
      if (next) expected.set(fanId, next);
      else expected.delete(fanId);
    }

    const sorted = [...expected.values()].sort(inOrder(seed));

    expect(ordered.first(Infinity)).toEqual(sorted);
    expect(sorted.map(({ fanId }) => ordered.placeOf(fanId)?.place)).toEqual(sorted.map((_, index) => index + 1));
    expect(sorted.map(({ fanId }) => ordered.above(fanId))).toEqual([null, ...sorted.slice(0, -1)]);
    expect(ordered.size).toBe(sorted.length);
  });
});
