import { countByState, readClaims, type Claim } from './claims.js';
import { nap } from './nap.js';
import type { PromisedSave } from './promise.js';
import type { Stage } from './stage.js';
import { Sentence } from '../sentence.js';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** The engine gives up 72 h after a fan's midnight; an hour later nothing may be open. */
const boundMs = 73 * hourMs;
/** Retries that lie this close together are waited for together. */
const togetherMs = 5 * minuteMs;
const lookEveryMs = 300;
/** Looking takes the database's time from the night that is looked at: a fifth of it at most. */
const restFactor = 4;
/** Longer than the pump's interval: whatever would be saved a minute too early is saved by then. */
const lookBeforeMs = 6 * secondMs;
/** A night in which nothing changes for so long has come to a stop. */
const standstillMs = 4 * minuteMs;

/** All fans of one midnight. */
export type Wave = { number: number; instant: Date; fans: number };

/** What a night is played with. */
export type NightPlan = {
  stage: Stage;
  promises: readonly PromisedSave[];
  /** Called while the calendar stands a minute before a wave. */
  beforeWave: (wave: Wave) => Promise<void>;
  /** Called as midnight strikes: what happens in the middle of the wave is set going. */
  duringWave: (wave: Wave) => void;
  /** Called when nothing of a wave is due any more; true if that has made something due again. */
  afterWave: (wave: Wave, claims: readonly Claim[]) => Promise<boolean>;
  /** True while something is under way that must end before the night may go on (a paused worker). */
  isBusy: () => boolean;
  say: (line: string) => void;
  signal?: AbortSignal | undefined;
};

/**
 * Plays a release night in fast-forward: from a minute before each midnight to it, through the retries, on to the
 * next, until everything has ended or the bound has passed. The calendar only ever moves forward.
 *
 * @returns how many milliseconds after each midnight the first call arrived
 */
export async function playNight(plan: NightPlan): Promise<number[]> {
  const { stage, promises } = plan;
  const latenessMs: number[] = [];
  for (let wave = nextWave(promises, null); wave; wave = nextWave(promises, wave)) {
    await stage.moveCalendar(new Date(wave.instant.getTime() - minuteMs));
    await plan.beforeWave(wave);
    if (wave.number === 1) await nap(lookBeforeMs, plan.signal);
    latenessMs.push(await strikeMidnight(wave, plan));
    await playWave(wave, plan);
  }
  return latenessMs;
}

/** How many midnights these promises have. */
export function countWaves(promises: readonly PromisedSave[]): number {
  return new Set(promises.map(({ midnight }) => midnight.getTime())).size;
}

/** The midnight after this wave's; a release that is moved meanwhile has others. */
function nextWave(promises: readonly PromisedSave[], last: Wave | null): Wave | null {
  const ahead = promises.map(({ midnight }) => midnight.getTime()).filter((ms) => ms > (last?.instant.getTime() ?? 0));
  if (ahead.length === 0) return null;
  const ms = Math.min(...ahead);
  return { number: (last?.number ?? 0) + 1, instant: new Date(ms), fans: ahead.filter((each) => each === ms).length };
}

/** Moves the calendar to the instant; answers how long it took until the first call arrived. */
async function strikeMidnight(wave: Wave, { stage, duringWave, signal }: NightPlan): Promise<number> {
  const first = stage.calls.next();
  const struckAt = performance.now();
  duringWave(wave);
  await stage.moveCalendar(wave.instant);
  // A wave may have no fan left who wants it: then there is no call.
  const firstAt = await Promise.race([first, nap(standstillMs / 4, signal).then(() => null)]);
  return firstAt === null ? 0 : firstAt - struckAt;
}

/** Lives through a wave and its retries until the next one is a minute away, or everything has ended. */
async function playWave(wave: Wave, plan: NightPlan): Promise<void> {
  const { stage, say, signal } = plan;
  for (;;) {
    const claims = await whenNothingIsDue(wave, plan);
    signal?.throwIfAborted();
    const target = nextRetry(claims, until(wave, plan.promises));
    if (target) {
      if (target > stage.sandbox.calendar.now()) await stage.moveCalendar(target);
    } else if (!(await plan.afterWave(wave, claims))) {
      say(`wave ${wave.number} (${wave.instant.toISOString()}, ${wave.fans} fans): ${describe(claims)}`);
      return;
    }
  }
}

function until(wave: Wave, promises: readonly PromisedSave[]): Date {
  const next = nextWave(promises, wave);
  return new Date(next ? next.instant.getTime() - minuteMs : wave.instant.getTime() + boundMs);
}

/** When the calendar is to stand next for what is open to be tried again; null if that is not before `end`. */
function nextRetry(claims: readonly Claim[], end: Date): Date | null {
  const upcoming = claims.filter(({ isOpen, nextTryAt }) => isOpen && nextTryAt < end);
  if (upcoming.length === 0) return null;
  const tries = upcoming.map(({ nextTryAt }) => nextTryAt.getTime());
  const soon = Math.min(...tries) + togetherMs;
  return new Date(Math.max(...tries.filter((ms) => ms <= soon)));
}

/** Waits until nothing is due any more; answers what the database says then. */
async function whenNothingIsDue(wave: Wave, { stage, isBusy, signal }: NightPlan): Promise<Claim[]> {
  let before = '';
  let changedAt = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const lookedAt = performance.now();
    // While the database is away nobody can say.
    const claims = await readClaims(stage.view).catch(() => null);
    const tookMs = performance.now() - lookedAt;
    if (claims) {
      const now = stage.sandbox.calendar.now();
      if (!isBusy() && !claims.some(({ isOpen, nextTryAt }) => isOpen && nextTryAt <= now)) return claims;
      const seen = `${describe(claims)}, ${stage.calls.count()} calls`;
      if (seen !== before) changedAt = performance.now();
      before = seen;
    }
    if (performance.now() - changedAt > standstillMs) {
      throw new Sentence(`The night has come to a stop in wave ${wave.number}: ${before}. --keep keeps the logs.`);
    }
    await nap(Math.max(lookEveryMs, restFactor * tookMs), signal);
  }
}

function describe(claims: readonly Claim[]): string {
  return Object.entries(countByState(claims))
    .map(([state, count]) => `${state} ${count}`)
    .join(', ');
}
