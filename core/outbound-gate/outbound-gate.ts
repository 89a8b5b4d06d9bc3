import type { Log } from '../ports/log.js';
import type { Meter } from '../ports/meter.js';
import type { Monotonic } from '../ports/monotonic.js';
import type { Pause } from '../ports/pause.js';
import type { GateStore } from './gate-store.js';
import {
  grantPermits,
  isServiceWell,
  newGate,
  noDemand,
  permitValidMs,
  reportCalls,
  type CallKind,
  type CallReport,
  type ClosedBecause,
  type Demand,
  type GateState,
  type Pace,
} from './gate-state.js';

/** What a gate stands on. */
export type GatePorts = {
  gateStates: GateStore;
  monotonic: Monotonic;
  pause: Pause;
  log: Log;
  meter: Meter;
};

/** Whether a call may be made now; if not, how long nobody should ask again. */
export type Passage = { isOpen: true } | { isOpen: false; afterMs: number };

/** `closedBecause`: null while calls are let through. */
export type GateSummary = Pick<GateState, 'key' | 'limit'> & { closedBecause: ClosedBecause | null };

/** The part of a service's answer that a gate listens to. */
export type HeardAnswer = { outcome: string; retryAfterMs?: number | null };

/** A call waits this long for its permit; what waits longer is better done later. */
const patienceMs = 5_000;
/** Between two looks while waiting. */
const longestNapMs = 1_000;
/** A pause this long is for a person to know of. */
const alarmingPauseMs = 10 * 60 * 1000;

type Waiting = {
  kind: CallKind;
  sinceMs: number;
  resolve: (passage: Passage) => void;
  reject: (error: unknown) => void;
};

/**
 * The one way out to a service, shared by all workers: they take permits from it in blocks, one for each call
 * that waits at the moment, and tell it what they hear. So a service's "too many" that one of them hears stops
 * all of them: what is on its way by then still arrives, and nothing after it.
 */
export class OutboundGate {
  readonly #key: string;
  readonly #pace: Pace;
  readonly #ports: GatePorts;
  #waiting: Waiting[] = [];
  #isServing = false;
  #isWell = true;
  readonly #passed = new Set<string>();
  readonly #failed = new Set<string>();

  constructor(key: string, pace: Pace, ports: GatePorts) {
    this.#key = key;
    this.#pace = pace;
    this.#ports = ports;
  }

  /** Resolves once a call of this kind may be made, and has then been counted; or once it is clear that it may not be for a while. */
  pass(kind: CallKind): Promise<Passage> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ kind, sinceMs: this.#nowMs(), resolve, reject });
      if (!this.#isServing) void this.#serve();
    });
  }

  /** Listens to what a call came to. `fan` tells one from another. A word that concerns everybody reaches everybody at once. */
  async hear(fan: string, answer: HeardAnswer): Promise<void> {
    if (answer.outcome === 'throttled') {
      this.#ports.meter.count('throttled-answers');
      await this.#tell({ throttled: { retryAfterMs: answer.retryAfterMs ?? null }, isAppStopped: false });
    } else if (answer.outcome === 'app-stopped') await this.#tell({ throttled: null, isAppStopped: true });
    else if (answer.outcome === 'unclear') this.#failed.add(fan);
    else this.#passed.add(fan);
  }

  /** How long the gate is closed from now on; 0 if it is open. */
  async closedForMs(): Promise<number> {
    const state = await this.#read();
    return Math.max(0, (state.closed?.until.getTime() ?? 0) - this.#nowMs());
  }

  /** Whether most fans' calls go through, as far as this process has seen. */
  isServiceWell(): boolean {
    return this.#isWell;
  }

  /** The gate as it stands, for those who show it. */
  async summary(): Promise<GateSummary> {
    const { key, limit, closed } = await this.#read();
    return { key, limit, closedBecause: closed && closed.until.getTime() > this.#nowMs() ? closed.because : null };
  }

  #nowMs(): number {
    return this.#ports.monotonic.now().getTime();
  }

  async #serve(): Promise<void> {
    this.#isServing = true;
    try {
      while (this.#waiting.length > 0) await this.#serveOnce();
    } catch (error) {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    } finally {
      this.#isServing = false;
    }
  }

  async #serveOnce(): Promise<void> {
    const askedAtMs = this.#nowMs();
    const asked = [...this.#waiting];
    const { granted, againInMs } = await this.#exchange(demandOf(asked));
    // A permit is as good as the moment it is for: one that took too long to come is lost.
    if (this.#nowMs() - askedAtMs < permitValidMs) this.#admit(asked, granted);
    this.#sendAway(againInMs);
    if (this.#waiting.length > 0 && againInMs > 0) await this.#ports.pause(Math.min(againInMs, longestNapMs));
  }

  #admit(asked: readonly Waiting[], granted: Demand): void {
    const left = { ...granted };
    for (const each of asked) {
      if (left[each.kind] === 0) continue;
      left[each.kind] -= 1;
      this.#leave(each, { isOpen: true });
    }
  }

  /** Whoever would have to wait longer than it is worth. */
  #sendAway(againInMs: number): void {
    const nowMs = this.#nowMs();
    for (const each of [...this.#waiting]) {
      const leftMs = each.sinceMs + patienceMs - nowMs;
      if (againInMs > leftMs) this.#leave(each, { isOpen: false, afterMs: Math.max(againInMs, 1) });
    }
  }

  #leave(one: Waiting, passage: Passage): void {
    this.#waiting = this.#waiting.filter((each) => each !== one);
    one.resolve(passage);
  }

  /** Tells what was heard of fans so far, and takes a block of permits, in one change. */
  async #exchange(demand: Demand): Promise<{ granted: Demand; againInMs: number }> {
    const report = this.#takeReport();
    let permits = { granted: noDemand(), againInMs: longestNapMs };
    await this.#change((state, at) => {
      const granted = grantPermits(reportCalls(state, report, at), demand, at);
      permits = granted.permits;
      return granted.state;
    });
    return permits;
  }

  async #tell(news: Pick<CallReport, 'throttled' | 'isAppStopped'>): Promise<void> {
    const report = { ...this.#takeReport(), ...news };
    await this.#change((state, at) => reportCalls(state, report, at));
  }

  #takeReport(): CallReport {
    // Of a fan whose calls went both ways the trouble counts.
    const passedFans = [...this.#passed].filter((fan) => !this.#failed.has(fan)).length;
    const report = { passedFans, failedFans: this.#failed.size, throttled: null, isAppStopped: false };
    this.#passed.clear();
    this.#failed.clear();
    return report;
  }

  async #read(): Promise<GateState> {
    const { gateStates, monotonic } = this.#ports;
    return (await gateStates.byKey(this.#key)) ?? newGate(this.#key, this.#pace, monotonic.now());
  }

  async #change(change: (state: GateState, at: { pace: Pace; now: Date }) => GateState): Promise<void> {
    for (;;) {
      const state = await this.#read();
      const changed = change(state, { pace: this.#pace, now: this.#ports.monotonic.now() });
      if (!(await this.#ports.gateStates.replace({ ...changed, version: state.version + 1 }))) continue;
      this.#isWell = isServiceWell(changed);
      this.#report(state, changed);
      return;
    }
  }

  #report({ closed: before }: GateState, { closed, limit }: GateState): void {
    if (!closed || closed.until.getTime() === before?.until.getTime()) return;
    const forMs = closed.until.getTime() - this.#nowMs();
    const fields = { gate: this.#key, because: closed.because, forMs, limit };
    if (closed.because === 'app-stopped') {
      this.#ports.log.error(
        'A service refuses our whole app: look at its registration. Nothing is lost meanwhile.',
        fields,
      );
    } else if (forMs >= alarmingPauseMs) {
      this.#ports.log.error('A service has sent us away for long: what is promised waits until then.', fields);
    } else this.#ports.log.warn('Calls to a service pause.', fields);
  }
}

function demandOf(waiting: readonly Waiting[]): Demand {
  const demand = noDemand();
  for (const { kind } of waiting) demand[kind] += 1;
  return demand;
}
