import { setTimeout as wait } from 'node:timers/promises';
import { countByState, readClaims, type Claim } from './claims.js';
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
/** Longer than the pump's interval: whatever would be saved a minute too early is saved by then. */
const lookBeforeMs = 6 * secondMs;
/** A night in which nothing changes for so long has come to a stop. */
const standstillMs = 8 * minuteMs;

/** What a night is played with. */
export type NightPlan = {
  stage: Stage;
  promises: readonly PromisedSave[];
  /** Called as the calendar stands a minute before a wave, and when it is over. */
  beforeWave: (wave: Wave) => Promise<void>;
  duringWave: (wave: Wave) => Promise<void>;
  /** True while something is still under way that must come to its end before the night may (a paused worker). */
  isBusy: () => boolean;
  say: (line: string) => void;
  signal?: AbortSignal | undefined;
};

/** All fans of one midnight. */
export type Wave = { number: number; instant: Date; fans: number };

/** How a night went: how late the first call of each wave was, and what the database said in the end. */
export type PlayedNight = { latenessMs: number[]; claims: Claim[] };

/**
 * Plays a release night in fast-forward: from a minute before each midnight to it, through the retries, on to the
 * next, until everything has ended or the bound has passed. The calendar only ever moves forward.
 */
export async function playNight(plan: NightPlan): Promise<PlayedNight> {
  const waves = wavesOf(plan.promises);
  const latenessMs: number[] = [];
  for (const [index, wave] of waves.entries()) {
    await plan.stage.control.moveCalendar(new Date(wave.instant.getTime() - minuteMs));
    await plan.beforeWave(wave);
    if (index === 0) await wait(lookBeforeMs, undefined, { signal: plan.signal });
    latenessMs.push(await strikeMidnight(wave, plan));
    await playUntil(waves[index + 1]?.instant ?? null, wave, plan);
  }
  return { latenessMs, claims: await readClaims(plan.stage.view) };
}

/** The midnights of a night, the earliest first. */
export function wavesOf(promises: readonly PromisedSave[]): Wave[] {
  const fans = new Map<number, number>();
  for (const { midnight } of promises) fans.set(midnight.getTime(), (fans.get(midnight.getTime()) ?? 0) + 1);
  const instants = [...fans].sort(([one], [other]) => one - other);
  return instants.map(([ms, count], index) => ({ number: index + 1, instant: new Date(ms), fans: count }));
}

/** Moves the calendar to the instant; answers how long it took until the first call arrived. */
async function strikeMidnight(wave: Wave, { stage, duringWave }: NightPlan): Promise<number> {
  const first = stage.calls.next();
  const struckAt = performance.now();
  await stage.control.moveCalendar(wave.instant);
  void duringWave(wave);
  return (await first) - struckAt;
}

/** Lives through a wave and its retries until the next one is a minute away, or everything has ended. */
async function playUntil(next: Date | null, wave: Wave, plan: NightPlan): Promise<void> {
  const { stage, say, signal } = plan;
  const until = next ? new Date(next.getTime() - minuteMs) : new Date(wave.instant.getTime() + boundMs);
  for (;;) {
    const claims = await settled(wave, plan);
    const open = claims.filter(({ isOpen }) => isOpen);
    const upcoming = open.map(({ nextTryAt }) => nextTryAt.getTime()).filter((ms) => ms < until.getTime());
    if (upcoming.length === 0) {
      say(`wave ${wave.number} (${wave.instant.toISOString()}, ${wave.fans} fans) ${describe(claims)}`);
      return;
    }
    signal?.throwIfAborted();
    const soon = Math.min(...upcoming) + togetherMs;
    const target = new Date(Math.max(...upcoming.filter((ms) => ms <= soon)));
    if (target > stage.sandbox.calendar.now()) await stage.control.moveCalendar(target);
  }
}

/** Waits until nothing is due any more; answers what the database says then. */
async function settled(wave: Wave, { stage, isBusy, signal }: NightPlan): Promise<Claim[]> {
  let before = '';
  let changedAt = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const claims = await readClaims(stage.view).catch(() => null);
    if (claims) {
      const now = stage.sandbox.calendar.now();
      if (!isBusy() && !claims.some(({ isOpen, nextTryAt }) => isOpen && nextTryAt <= now)) return claims;
      const seen = JSON.stringify(countByState(claims)) + String(stage.calls.count());
      if (seen !== before) changedAt = performance.now();
      before = seen;
    }
    if (performance.now() - changedAt > standstillMs) {
      throw new Sentence(`The night has come to a stop in wave ${wave.number}: ${before}. The logs are in the home.`);
    }
    await wait(lookEveryMs, undefined, { signal });
  }
}

function describe(claims: readonly Claim[]): string {
  return Object.entries(countByState(claims))
    .map(([state, count]) => `${state} ${count}`)
    .join(', ');
}
