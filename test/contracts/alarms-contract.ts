import { afterEach, describe, expect, it } from '@jest/globals';
import type { Alarms } from '../../core/ports/alarms.js';

/** An alarm clock under test. */
export type AlarmsUnderTest = {
  /** One process; it does not ring until started. */
  alarms: Alarms;
  /** Another process on the same alarm clock. */
  another: () => Promise<Alarms>;
  /** Lets about `ms` milliseconds pass. A double rings what is due in them; a real one rings by itself. */
  letPass: (ms: number) => Promise<void>;
  /** Called after every test; all alarms are stopped by then. */
  close: () => Promise<void>;
};

/**
 * What every {@link Alarms} promises.
 *
 * @param open A clock with nothing armed. It should look for what is due at least every 100 ms.
 */
export function alarmsContract(name: string, open: () => Promise<AlarmsUnderTest>): void {
  describe(`alarms, ${name}`, () => {
    const opened: { clock: AlarmsUnderTest; processes: Alarms[] }[] = [];

    const start = async () => {
      const clock = await open();
      const processes = [clock.alarms];
      opened.push({ clock, processes });
      const another = async () => {
        const alarms = await clock.another();
        processes.push(alarms);
        return alarms;
      };
      return { ...clock, another, until: (holds: () => boolean) => passUntil(clock, holds) };
    };

    afterEach(async () => {
      for (const { clock, processes } of opened.splice(0)) {
        await Promise.all(processes.map((alarms) => alarms.stop()));
        await clock.close();
      }
    });

    it.each([0, -60_000])('rings at once, with its key, when armed in %i ms', async (inMs) => {
      const { alarms, until } = await start();
      const rung: string[] = [];
      alarms.define('wave', async (key) => void rung.push(key));
      await alarms.start();

      await alarms.arm('wave', 'cmp_nightdrive@2026-04-23T22:00:00.000Z', inMs);

      await until(() => rung.length > 0);
      expect(rung).toEqual(['cmp_nightdrive@2026-04-23T22:00:00.000Z']);
    });

    it('rings alarms in the order they are due, each once', async () => {
      const { alarms, until } = await start();
      const rung: string[] = [];
      alarms.define('wave', async (key) => void rung.push(key));
      await alarms.start();

      await alarms.arm('wave', 'last', 1_500);
      await alarms.arm('wave', 'first', 300);

      await until(() => rung.includes('last'));
      expect(rung).toEqual(['first', 'last']);
    });

    it('moves an alarm that is armed again to an earlier time, and rings it once', async () => {
      const { alarms, until } = await start();
      const rung: string[] = [];
      alarms.define('wave', async (key) => void rung.push(key));
      await alarms.start();
      await alarms.arm('wave', 'moved', 1_000);

      await alarms.arm('wave', 'moved', 0);
      await alarms.arm('wave', 'after both', 2_000);

      await until(() => rung.includes('after both'));
      expect(rung).toEqual(['moved', 'after both']);
    });

    it('moves an alarm that is armed again to a later time', async () => {
      const { alarms, until } = await start();
      const rung: string[] = [];
      alarms.define('wave', async (key) => void rung.push(key));
      await alarms.start();
      await alarms.arm('wave', 'moved', 500);

      await alarms.arm('wave', 'moved', 3_600_000);
      await alarms.arm('wave', 'after the first time', 1_500);

      await until(() => rung.length > 0);
      expect(rung).toEqual(['after the first time']);
    });

    it('keeps alarms of one key and different names apart', async () => {
      const { alarms, until } = await start();
      const rung: string[] = [];
      alarms.define('wave', async (key) => void rung.push(`wave ${key}`));
      alarms.define('warm-up', async (key) => void rung.push(`warm-up ${key}`));
      await alarms.start();

      await alarms.arm('wave', 'night-drive', 0);
      await alarms.arm('warm-up', 'night-drive', 0);

      await until(() => rung.length === 2);
      expect(rung.sort()).toEqual(['warm-up night-drive', 'wave night-drive']);
    });

    it('rings again when it is armed again after it has rung', async () => {
      const { alarms, until } = await start();
      const rung: string[] = [];
      alarms.define('wave', async (key) => void rung.push(key));
      await alarms.start();
      await alarms.arm('wave', 'again', 0);
      await until(() => rung.length === 1);

      await alarms.arm('wave', 'again', 0);

      await until(() => rung.length === 2);
    });

    it('rings again when it is armed again while it rings', async () => {
      const { alarms, until } = await start();
      const rung: string[] = [];
      alarms.define('wave', async (key) => {
        rung.push(key);
        if (rung.length === 1) await alarms.arm('wave', key, 200);
      });
      await alarms.start();

      await alarms.arm('wave', 'again', 0);

      await until(() => rung.length === 2);
    });

    it('rings on a process that rings what was armed by one that does not', async () => {
      const { alarms, another, until } = await start();
      const rung: string[] = [];
      const silent = await another();
      await silent.arm('wave', 'before the start', 0);
      alarms.define('wave', async (key) => void rung.push(key));

      await alarms.start();
      await silent.arm('wave', 'after it', 0);

      await until(() => rung.length === 2);
      expect(rung.sort()).toEqual(['after it', 'before the start']);
    });

    it('rings again and again at its interval', async () => {
      const { alarms, until } = await start();
      let rung = 0;
      alarms.every('pump', 200, async () => {
        rung += 1;
      });

      await alarms.start();

      await until(() => rung >= 3);
    });

    it('goes on ringing at its interval when a ring fails', async () => {
      const { alarms, until } = await start();
      let rung = 0;
      alarms.every('pump', 200, async () => {
        rung += 1;
        throw new Error('The database does not answer.');
      });

      await alarms.start();

      await until(() => rung >= 3);
    });

    it('rings other alarms when the ring of one fails', async () => {
      const { alarms, until } = await start();
      const rung: string[] = [];
      alarms.define('wave', async (key) => {
        if (key === 'fails') throw new Error('The service does not answer.');
        rung.push(key);
      });
      await alarms.start();

      await alarms.arm('wave', 'fails', 0);
      await alarms.arm('wave', 'rings', 300);

      await until(() => rung.length > 0);
      expect(rung).toEqual(['rings']);
    });

    it('waits, when stopped, for what is ringing', async () => {
      const { alarms, letPass, until } = await start();
      const { promise: mayEnd, resolve: end } = deferred();
      const seen: string[] = [];
      alarms.define('wave', async () => {
        seen.push('rings');
        await mayEnd;
        seen.push('has rung');
      });
      await alarms.start();
      await alarms.arm('wave', 'slow', 0);
      // Not awaited: it lasts as long as the ring.
      const passing = letPass(300);
      await until(() => seen.length > 0);

      const stopping = alarms.stop().then(() => seen.push('stopped'));
      end();
      await Promise.all([stopping, passing]);

      expect(seen).toEqual(['rings', 'has rung', 'stopped']);
    });

    it('does not ring once it is stopped', async () => {
      const { alarms, another, until } = await start();
      const rung: string[] = [];
      const other = await another();
      alarms.define('wave', async () => void rung.push('stopped process'));
      other.define('marker', async () => void rung.push('marker'));
      await alarms.start();
      await other.start();

      await alarms.stop();
      await other.arm('wave', 'night-drive', 0);
      await other.arm('marker', '', 1_000);

      await until(() => rung.length > 0);
      expect(rung).toEqual(['marker']);
    });
  });
}

const stepMs = 50;
const patienceMs = 20_000;

/** Lets time pass until the condition holds. @throws Error if it does not within twenty seconds. */
async function passUntil(clock: AlarmsUnderTest, holds: () => boolean): Promise<void> {
  for (let passedMs = 0; !holds(); passedMs += stepMs) {
    if (passedMs > patienceMs) throw new Error(`No alarm has rung as expected within ${patienceMs} ms.`);
    await clock.letPass(stepMs);
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let release: (() => void) | undefined;
  const promise = new Promise<void>((settle) => (release = settle));
  return { promise, resolve: () => release?.() };
}
