import { performance } from 'node:perf_hooks';
import type { Log } from '../../ports/log.js';
import type { Monotonic } from '../../ports/monotonic.js';

/** Over this many milliseconds between the database's clock and ours, the operator is told. */
const tolerableSkewMs = 2_000;

/** How {@link openDatabaseTime} measures. */
export type DatabaseTimeOptions = {
  log: Log;
  /** Milliseconds between two measurements. Default is 60000 (one minute). */
  everyMs?: number;
  /** The machine's own idea of the time, to compare with. Default is its wall clock. */
  machineTime?: () => Date;
  /** Milliseconds since some fixed moment, never set back. Default is `performance.now`. */
  elapsedMs?: () => number;
};

/** Database time, until closed. */
export type DatabaseTime = Monotonic & {
  /** Measures anew. Called by itself at start and every `everyMs`. */
  measure(): Promise<void>;
  close(): void;
};

/**
 * The database's clock, kept as an offset over this process's own steady counter: a machine whose
 * wall clock is set does not notice. The answer is taken to be as old as half its round trip.
 * Time never goes back: after a correction backwards the clock stands until the database has caught up.
 *
 * @throws what `readDatabaseTime` throws at the first measurement; later failures are logged and the last offset kept.
 */
export async function openDatabaseTime(
  readDatabaseTime: () => Promise<Date>,
  options: DatabaseTimeOptions,
): Promise<DatabaseTime> {
  const { log, everyMs = 60_000, machineTime = () => new Date(), elapsedMs = () => performance.now() } = options;
  let offsetMs = 0;
  let latestMs = Number.NEGATIVE_INFINITY;

  const now = (): Date => {
    latestMs = Math.max(latestMs, offsetMs + elapsedMs());
    return new Date(latestMs);
  };

  const measure = async (): Promise<void> => {
    const askedAtMs = elapsedMs();
    const answer = await readDatabaseTime();
    const answeredAtMs = elapsedMs();
    offsetMs = answer.getTime() + (answeredAtMs - askedAtMs) / 2 - answeredAtMs;
    const skewMs = Math.round(offsetMs + answeredAtMs - machineTime().getTime());
    if (Math.abs(skewMs) > tolerableSkewMs) {
      log.warn("This machine's clock and the database's differ: set both by NTP. Leases follow the database.", {
        skewMs,
      });
    }
  };

  await measure();
  const timer = setInterval(() => {
    measure().catch((error: unknown) => {
      log.warn('The database did not tell the time; its last known offset is kept.', { error });
    });
  }, everyMs);
  timer.unref();
  return { now, measure, close: () => clearInterval(timer) };
}
