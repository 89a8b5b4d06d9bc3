import { describe, expect, it } from '@jest/globals';
import { recordConsent } from '../../../core/consent/record-consent.js';
import { collectAnnouncements } from '../../../core/announcements/collect-announcements.js';
import { runDueWaves } from '../../../core/release-waves/run-wave.js';
import { newsIn } from '../campaigns/schedules.js';
import {
  aWorld,
  hourMs,
  join,
  midnightInKolkata,
  minuteMs,
  pass,
  secondMs,
  trackUri,
  writeOf,
  type KnownFan,
  type World,
} from '../world.js';
import type { LibraryWrite } from '../../../core/library-writes/library-write.js';
import { preSaveId } from '../../../core/pre-saves/pre-save.js';
import { aMidnight, attemptFor } from './attempts.js';

async function withdrawConsent({ ports }: World, { fanId }: KnownFan): Promise<void> {
  const [given] = await ports.consents.ofFan(fanId);
  await recordConsent({ ...given!, decision: 'withdrawn' }, ports);
}

/** A midnight with so many fans. */
async function aMidnightWith(count: number): Promise<{ world: World; fans: KnownFan[] }> {
  const world = await aWorld();
  const fans: KnownFan[] = [];
  for (let number = 0; number < count; number += 1) fans.push(await join(world, `fan${number}`));
  world.calendar.moveTo(midnightInKolkata);
  return { world, fans };
}

describe('a shard', () => {
  it('is left as it is while the gate is closed: nothing is called, claimed or counted', async () => {
    const { world, ana } = await aMidnight();
    const before = await writeOf(world, ana);
    world.service.visits.length = 0;
    await world.ports.gates.of(world.service).hear('somebody', { outcome: 'throttled', retryAfterMs: hourMs });

    await attemptFor(world, ana);

    expect(await writeOf(world, ana)).toEqual(before);
    expect(world.service.visits).toEqual([]);
    world.monotonic.advanceMs(hourMs);
    expect(await attemptFor(world, ana)).toMatchObject({ state: 'verified', attempt: 1 });
  });

  it('stops calling for everybody when the service says "too many" to one, and saves them all when the time is over', async () => {
    const { world, fans } = await aMidnightWith(30);
    world.service.fail('contains', { outcome: 'throttled', retryAfterMs: 10 * minuteMs });
    world.service.visits.length = 0;

    await runDueWaves(world.ports);
    const calls = world.service.visits.length;
    pass(world, 10 * minuteMs - secondMs);
    await runDueWaves(world.ports);

    expect(world.service.visits).toHaveLength(calls);
    pass(world, 2 * secondMs);
    await runDueWaves(world.ports);
    for (const { accountId } of fans) expect(world.service.libraryOf(accountId)).toEqual([trackUri]);
  });

  it('calls nobody for a fan who withdraws while the call waits for its permit', async () => {
    const { world, ana } = await aMidnight();
    await world.ports.gates.of(world.service).hear('somebody', { outcome: 'throttled', retryAfterMs: 2 * secondMs });
    world.monotonic.advanceMs(2 * secondMs);
    const { gates } = world.ports;
    const gate = gates.of(world.service);
    const pass1 = gate.pass.bind(gate);
    gate.pass = async (kind) => {
      const passage = await pass1(kind);
      await withdrawConsent(world, ana);
      return passage;
    };
    world.service.visits.length = 0;

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'withdrawn' });
    expect(world.service.visits).toEqual([]);
  });

  it('stops in the middle of an attempt for a fan who withdraws between the look and the save', async () => {
    const { world, ana } = await aMidnight();
    world.service.onArrival = async ({ call }) => {
      if (call === 'contains') await withdrawConsent(world, ana);
    };

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'withdrawn', saveSent: false });
    expect(world.service.effects).toEqual([]);
  });

  it('goes on with the others when the app as a whole is refused, once that is mended', async () => {
    const { world, fans } = await aMidnightWith(5);
    world.service.fail('contains', { outcome: 'app-stopped', reason: 'owner-premium-lapsed' }, 5);

    await runDueWaves(world.ports);
    world.service.heal();
    expect(world.log.messages('error')[0]).toContain('refuses our whole app');
    pass(world, 11 * minuteMs);
    await runDueWaves(world.ports);

    for (const fan of fans) expect(await writeOf(world, fan)).toMatchObject({ state: 'verified' });
  });

  it('puts one fan’s trouble into the slow lane while others pass, tells them once, and saves in the end', async () => {
    const { world, fans } = await aMidnightWith(1);
    const [ana] = fans as [KnownFan];
    for (let time = 0; time < 8; time += 1) {
      world.service.fail('contains', { outcome: 'unclear', reason: 'http-502' });
      await attemptFor(world, ana);
      pass(world, hourMs / 2);
    }
    const slow = await writeOf(world, ana);
    await collectAnnouncements(world.ports);
    expect(slow).toMatchObject({ state: 'retry' });
    expect(slow.unclearInARow).toBeGreaterThanOrEqual(6);
    expect((await newsIn(world)).map(({ kind }) => kind)).toEqual(['pre-saved', 'delayed']);

    world.service.heal();
    pass(world, 3 * hourMs);

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'verified', unclearInARow: 0 });
  });

  it('saves for the fans of one service while another does not answer', async () => {
    const { world, ana } = await aMidnight();
    const own = await writeOf(world, ana);
    const { preSaves, writes } = world.ports;
    const elsewhere = preSaveId(world.campaign.id, ana.fanId, 'tidal');
    const slow = (['track', 'album'] as const).map((item) => ({
      ...own,
      id: `${elsewhere}:${item}` as const,
      service: 'tidal' as const,
    }));
    await world.ports.writes.add(slow.map((write) => ({ ...write, preSaveId: elsewhere })));
    let answer: () => void = () => undefined;
    const answered = new Promise<null>((resolve) => (answer = () => resolve(null)));
    // The slow ones come first.
    writes.due = async function* () {
      for (const id of [...slow.map((write) => write.id), own.id]) yield (await writes.byId(id))!;
    };
    const byId = preSaves.byId.bind(preSaves);
    preSaves.byId = (id) => (id === elsewhere ? answered : byId(id));

    const working = attemptFor(world, ana);
    for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
    const meanwhile = await writeOf(world, ana);
    answer();
    await working;

    expect(meanwhile).toMatchObject({ service: 'spotify', state: 'verified' });
  });

  it('asks for no more permits of a service once one has waited in vain: what is left stays due', async () => {
    const { world, ana } = await aMidnight();
    const own = await writeOf(world, ana);
    const others = Array.from({ length: 20 }, (_, index): LibraryWrite => ({
      ...own,
      id: `${own.id}${index}` as LibraryWrite['id'],
    }));
    await world.ports.writes.add(others);
    let asked = 0;
    // What is asked once for all goes through, so that each fan's own call is what waits.
    world.ports.gates.of(world.service).pass = async () => {
      asked += 1;
      return asked === 1 ? { isOpen: true } : { isOpen: false, afterMs: secondMs };
    };

    expect(await attemptFor(world, ana)).toMatchObject({ state: 'armed', nextTryAt: own.nextTryAt });
    expect(asked).toBeLessThanOrEqual(1 + 5);
    expect(await world.ports.writes.dueShards(own.waveId, world.calendar.now())).toEqual([own.shard]);
  });

  it('tells the operator once in a pass of a fault that all fans of a service meet, and counts every one', async () => {
    const { world, fans } = await aMidnightWith(3);
    world.service.fail('save', { outcome: 'app-refused', reason: 'http-400' }, 3);

    await runDueWaves(world.ports);

    const told = world.log.messages('error').filter((message) => message.includes('refuses our request itself'));
    expect(told).toHaveLength(1);
    const fault = { name: 'attempts-at-fault', service: 'spotify', reason: 'http-400' };
    expect(world.meter.labelled).toEqual(fans.map(() => fault));
  });

  it('measures how late the first attempt at each write is', async () => {
    const { world, ana } = await aMidnight();
    world.calendar.advanceMs(1_500);

    await attemptFor(world, ana);

    expect(world.meter.measured).toEqual([{ name: 'first-attempt-lateness-ms', value: 1_500 }]);
  });
});
