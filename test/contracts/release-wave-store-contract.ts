import { describe, expect, it } from '@jest/globals';
import { noCheckUps } from '../../core/release-waves/check-ups.js';
import type { ReleaseWaveStore } from '../../core/release-waves/release-wave-store.js';
import type { OpenStore } from './open-store.js';
import { aWave, later, midnightInCairo } from './samples.js';

/** What every {@link ReleaseWaveStore} promises. */
export function releaseWaveStoreContract(name: string, openStore: OpenStore<ReleaseWaveStore>): void {
  describe(`release waves, ${name}`, () => {
    const wave = aWave();
    const finishedAt = later(midnightInCairo, 60_000);

    it('makes the wave when its first fan joins', async () => {
      const store = await openStore();

      await store.join(wave, 'Africa/Cairo');

      expect(await store.byId(wave.id)).toEqual({
        ...wave,
        zones: ['Africa/Cairo'],
        version: 1,
        checkUps: noCheckUps,
        finishedAt: null,
      });
      expect(await store.byId(aWave({ instant: new Date(0) }).id)).toBeNull();
    });

    it('counts every fan who joins, and each of their zones once', async () => {
      const store = await openStore();
      await store.join(wave, 'Africa/Cairo');
      await store.join(wave, 'Europe/Sofia');
      await store.join(wave, 'Africa/Cairo');

      const joined = await store.byId(wave.id);

      expect(joined?.version).toBe(3);
      expect(joined?.zones.toSorted()).toEqual(['Africa/Cairo', 'Europe/Sofia']);
    });

    it('loses no fan when many join a new wave at once', async () => {
      const store = await openStore();
      const zones = ['Africa/Cairo', 'Europe/Sofia', 'Asia/Beirut'];

      await Promise.all(Array.from({ length: 30 }, (_, number) => store.join(wave, zones[number % 3]!)));

      const joined = await store.byId(wave.id);
      expect(joined?.version).toBe(30);
      expect(joined?.zones.toSorted()).toEqual(zones.toSorted());
    });

    it('finishes a wave at the version it was read at; it is open no more', async () => {
      const store = await openStore();
      const another = aWave({ instant: later(midnightInCairo, 3_600_000) });
      await store.join(wave, 'Africa/Cairo');
      await store.join(another, 'Asia/Beirut');
      expect((await store.open()).map(({ id }) => id).sort()).toEqual([wave.id, another.id]);

      expect(await store.finish(wave.id, 1, finishedAt)).toBe(true);

      expect((await store.byId(wave.id))?.finishedAt).toEqual(finishedAt);
      expect((await store.open()).map(({ id }) => id)).toEqual([another.id]);
    });

    it('does not finish a wave that a fan has joined since its version was read', async () => {
      const store = await openStore();
      await store.join(wave, 'Africa/Cairo');
      await store.join(wave, 'Africa/Cairo');

      expect(await store.finish(wave.id, 1, finishedAt)).toBe(false);

      expect((await store.byId(wave.id))?.finishedAt).toBeNull();
    });

    it('does not finish an unknown wave', async () => {
      const store = await openStore();

      expect(await store.finish(wave.id, 1, finishedAt)).toBe(false);

      expect(await store.byId(wave.id)).toBeNull();
    });

    it('opens a finished wave again when a fan joins it', async () => {
      const store = await openStore();
      await store.join(wave, 'Africa/Cairo');
      await store.finish(wave.id, 1, finishedAt);

      await store.join(wave, 'Europe/Sofia');

      expect((await store.open()).map(({ id, version }) => ({ id, version }))).toEqual([{ id: wave.id, version: 2 }]);
      expect(await store.finish(wave.id, 1, finishedAt)).toBe(false);
    });

    it('says that a wave is finished when it is finished again, and keeps when it first was', async () => {
      const store = await openStore();
      await store.join(wave, 'Africa/Cairo');
      await store.finish(wave.id, 1, finishedAt);

      expect(await store.finish(wave.id, 1, later(finishedAt, 1))).toBe(true);

      expect((await store.byId(wave.id))?.finishedAt).toEqual(finishedAt);
    });

    it('never finishes a wave past a fan who joins at the same moment', async () => {
      const store = await openStore();
      await store.join(wave, 'Africa/Cairo');

      await Promise.all([store.finish(wave.id, 1, finishedAt), store.join(wave, 'Europe/Sofia')]);

      // Whichever was first: the wave is open, for the fan who has joined.
      expect(await store.open()).toHaveLength(1);
      expect((await store.byId(wave.id))?.version).toBe(2);
    });

    it('notes each check-up once, and keeps it when fans join later', async () => {
      const store = await openStore();
      await store.join(wave, 'Africa/Cairo');
      const at = later(midnightInCairo, -60_000);

      const answers = await Promise.all(Array.from({ length: 6 }, () => store.markCheckUp(wave.id, 'oneDay', at)));
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await store.markCheckUp(wave.id, 'oneDay', later(at, 1))).toBe(false);
      expect(await store.markCheckUp(aWave({ instant: new Date(0) }).id, 'oneDay', at)).toBe(false);

      await store.join(wave, 'Europe/Sofia');
      expect((await store.byId(wave.id))?.checkUps).toEqual({ ...noCheckUps, oneDay: at });
      expect(await store.markCheckUp(wave.id, 'warmUp', at)).toBe(true);
    });

    it('keeps a wave as it is when what was read is changed afterwards', async () => {
      const store = await openStore();
      await store.join(wave, 'Africa/Cairo');
      const read = (await store.byId(wave.id))!;
      read.zones.push('Mars/Base');
      (await store.open())[0]!.instant.setTime(0);

      expect(await store.byId(wave.id)).toEqual({
        ...wave,
        zones: ['Africa/Cairo'],
        version: 1,
        checkUps: noCheckUps,
        finishedAt: null,
      });
    });
  });
}
