import { setTimeout as wait } from 'node:timers/promises';
import { seededDice } from '../../sandbox/services/dice.js';
import { readEngineRecord } from '../database/engine-record.js';
import { databaseFolder } from '../database/managed-engine.js';
import type { PromisedSave } from './promise.js';
import type { Wave } from './play-night.js';
import type { Stage } from './stage.js';
import { moveRelease, withdrawPreSave, type Cast } from './change-of-mind.js';

/** What is done to an installation in the middle of its work. */
export const deeds = [
  'worker-killed',
  'worker-paused',
  'database-killed',
  'permission-revoked',
  'consent-withdrawn',
  'release-moved',
] as const;
export type Deed = (typeof deeds)[number];

/** Two leases of a shard (20 s each) and some: whoever is paused for so long comes back to find its work done by others. */
const pausedMs = 45_000;

/** When a deed is done: `afterCalls` calls into a wave. */
type Plan = { deed: Deed; wave: number; afterCalls: number; chance: number };

/**
 * Does harm from the outside, as a machine would: kills without a word, pauses, takes the database away. When and to
 * whom follows from the seed; a deed is done in the middle of a wave, so many calls after it has begun.
 */
export class Nemesis {
  readonly #cast: Cast;
  readonly #stage: Stage;
  readonly #plans: Plan[];
  readonly #underWay = new Set<Promise<void>>();
  readonly #paused = new Set<number>();
  readonly #replaced = new Set<number>();
  #isMoving = false;
  readonly #failures: unknown[] = [];
  /** How often each deed was done. */
  readonly done: Record<Deed, number> = {
    'worker-killed': 0,
    'worker-paused': 0,
    'database-killed': 0,
    'permission-revoked': 0,
    'consent-withdrawn': 0,
    'release-moved': 0,
  };

  constructor(cast: Cast, size: { seed: number; waves: number; fans: number }) {
    this.#cast = cast;
    this.#stage = cast.stage;
    this.#plans = planDeeds(size);
  }

  /** True while somebody is paused: the night is not over before they have come back. */
  isBusy(): boolean {
    return this.#paused.size > 0 || this.#isMoving;
  }

  /** Sets everything going that is planned for this wave. */
  duringWave(wave: Wave, promises: readonly PromisedSave[]): void {
    const fans = promises.filter(({ midnight }) => midnight.getTime() === wave.instant.getTime());
    for (const plan of this.#plans.filter((each) => each.wave === wave.number)) {
      const doing = this.#do(plan, fans).catch((error: unknown) => void this.#failures.push(error));
      this.#underWay.add(doing);
      void doing.finally(() => this.#underWay.delete(doing));
    }
  }

  /** Waits for what is under way, but not for what never came to its turn. @throws what went wrong in doing wrong */
  async end(): Promise<void> {
    while (this.isBusy()) await wait(100);
    if (this.#failures.length > 0) throw this.#failures[0];
  }

  async #do({ deed, afterCalls, chance }: Plan, fans: readonly PromisedSave[]): Promise<void> {
    await this.#stage.calls.after(afterCalls);
    switch (deed) {
      case 'worker-killed':
        return this.#killWorker(chance);
      case 'worker-paused':
        return this.#pauseWorker(chance);
      case 'database-killed':
        this.#killDatabase();
        return;
      case 'permission-revoked':
        return this.#revoke(fans, chance);
      case 'consent-withdrawn':
        return this.#withdraw(fans, chance);
      case 'release-moved':
        return this.#move();
    }
  }

  async #killWorker(chance: number): Promise<void> {
    const index = this.#choose(chance);
    if (index === undefined) return;
    this.done['worker-killed'] += 1;
    this.#replaced.add(index);
    await this.#stage.crew.killAndReplace(index).finally(() => this.#replaced.delete(index));
  }

  async #pauseWorker(chance: number): Promise<void> {
    const index = this.#choose(chance);
    if (index === undefined) return;
    this.#paused.add(index);
    this.#stage.crew.pause(index);
    await wait(pausedMs);
    this.#stage.crew.resume(index);
    this.#paused.delete(index);
    this.done['worker-paused'] += 1;
  }

  #killDatabase(): void {
    const engine = readEngineRecord(databaseFolder(this.#stage.home));
    if (!engine) return;
    process.kill(engine.pid, 'SIGKILL');
    this.done['database-killed'] += 1;
  }

  async #revoke(fans: readonly PromisedSave[], chance: number): Promise<void> {
    const fan = fans[Math.floor(chance * fans.length)];
    if (!fan || fan.revokedAt) return;
    const at = this.#stage.services.find(({ name }) => name === fan.service);
    await at?.control.revoke(fan.accountId);
    fan.revokedAt = this.#stage.sandbox.calendar.now();
    this.done['permission-revoked'] += 1;
  }

  async #withdraw(fans: readonly PromisedSave[], chance: number): Promise<void> {
    const fan = fans[Math.floor(chance * fans.length)];
    if (!fan || fan.withdrawnAt) return;
    await withdrawPreSave(fan, this.#cast);
    this.done['consent-withdrawn'] += 1;
  }

  async #move(): Promise<void> {
    this.#isMoving = true;
    await moveRelease(this.#cast).finally(() => (this.#isMoving = false));
    this.done['release-moved'] += 1;
  }

  /** One of the workers that are there and not paused. */
  #choose(chance: number): number | undefined {
    const free = Array.from({ length: this.#stage.crew.size }, (_, index) => index).filter(
      (index) => !this.#paused.has(index) && !this.#replaced.has(index),
    );
    return free[Math.floor(chance * free.length)];
  }
}

/** Every deed, dealt out over the waves in the middle of the night. */
function planDeeds({ seed, waves, fans }: { seed: number; waves: number; fans: number }): Plan[] {
  const dice = seededDice(seed ^ 0x6e656d);
  const times: Record<Deed, number> = {
    'worker-killed': 4,
    'worker-paused': 2,
    'database-killed': 2,
    'permission-revoked': Math.max(2, Math.round(fans / 100)),
    'consent-withdrawn': Math.max(2, Math.round(fans / 50)),
    'release-moved': 1,
  };
  const callsInWave = Math.max(2, Math.round((fans / waves) * 2));
  const last = Math.max(1, waves - 2);
  return deeds.flatMap((deed) =>
    Array.from({ length: times[deed] }, () => ({
      deed,
      wave: 1 + Math.floor(dice() * last),
      afterCalls: 1 + Math.floor(dice() * callsInWave),
      chance: dice(),
    })),
  );
}
