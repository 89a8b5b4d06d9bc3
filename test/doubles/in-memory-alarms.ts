import type { Alarms } from '../../core/ports/alarms.js';

type Armed = { name: string; key: string; ringsAtMs: number };
type Local = { name: string; intervalMs: number; ring: () => Promise<void>; ringsAtMs: number };

/** What several processes share: the armed alarms, and the time until they ring. */
export class AlarmBoard {
  readonly armed = new Map<string, Armed>();
  elapsedMs = 0;
}

/**
 * Alarms that ring by hand: nothing rings until {@link ringDue} is called. Two of them on one board are two
 * processes.
 */
export class InMemoryAlarms implements Alarms {
  readonly #board: AlarmBoard;
  readonly #rings = new Map<string, (key: string) => Promise<void>>();
  readonly #local: Local[] = [];
  readonly #intervalsMs = new Map<string, number>();
  readonly #ringing = new Set<Promise<void>>();
  #started = false;
  /** What rings have thrown, in order. */
  readonly failures: unknown[] = [];

  constructor(board = new AlarmBoard()) {
    this.#board = board;
  }

  every(name: string, intervalMs: number, ring: () => Promise<void>): void {
    this.#rings.set(name, ring);
    this.#intervalsMs.set(name, intervalMs);
    if (this.#started) this.#armInterval(name, intervalMs);
  }

  everyHere(name: string, intervalMs: number, ring: () => Promise<void>): void {
    this.#local.push({ name, intervalMs, ring, ringsAtMs: this.#board.elapsedMs + intervalMs });
  }

  define(name: string, ring: (key: string) => Promise<void>): void {
    this.#rings.set(name, ring);
  }

  async arm(name: string, key: string, inMs: number): Promise<void> {
    this.#board.armed.set(slot(name, key), { name, key, ringsAtMs: this.#board.elapsedMs + Math.max(0, inMs) });
  }

  async start(): Promise<void> {
    this.#started = true;
    for (const [name, intervalMs] of this.#intervalsMs) this.#armInterval(name, intervalMs);
  }

  async stop(): Promise<void> {
    this.#started = false;
    await Promise.all(this.#ringing);
  }

  /** The alarms that are armed, and in how many ms each rings. */
  armed(): { name: string; key: string; inMs: number }[] {
    const alarms = [...this.#board.armed.values()];
    return alarms.map(({ name, key, ringsAtMs }) => ({ name, key, inMs: ringsAtMs - this.#board.elapsedMs }));
  }

  /** Lets `ms` pass, then rings what is due and defined here, and waits until all of it has rung. */
  async ringDue(ms = 0): Promise<void> {
    this.#board.elapsedMs += ms;
    if (!this.#started) return;
    const due = [...this.#board.armed.values()].filter(
      ({ name, ringsAtMs }) => ringsAtMs <= this.#board.elapsedMs && this.#rings.has(name),
    );
    due.sort((one, other) => one.ringsAtMs - other.ringsAtMs);
    await Promise.all([
      ...due.map((alarm) => this.#ring(alarm)),
      ...this.#dueHere().map((alarm) => this.#ringHere(alarm)),
    ]);
  }

  #dueHere(): Local[] {
    return this.#local.filter(({ ringsAtMs }) => ringsAtMs <= this.#board.elapsedMs);
  }

  #ringHere(alarm: Local): Promise<void> {
    alarm.ringsAtMs = this.#board.elapsedMs + alarm.intervalMs;
    const ringing = alarm
      .ring()
      .catch((error: unknown) => void this.failures.push(error))
      .finally(() => this.#ringing.delete(ringing));
    this.#ringing.add(ringing);
    return ringing;
  }

  #ring({ name, key }: Armed): Promise<void> {
    // Before it rings: what is armed while it rings is a new alarm.
    this.#board.armed.delete(slot(name, key));
    const ringing = this.#run(name, key).finally(() => this.#ringing.delete(ringing));
    this.#ringing.add(ringing);
    return ringing;
  }

  async #run(name: string, key: string): Promise<void> {
    try {
      await this.#rings.get(name)?.(key);
    } catch (error) {
      this.failures.push(error);
    }
    const intervalMs = this.#intervalsMs.get(name);
    if (intervalMs !== undefined) this.#armInterval(name, intervalMs);
  }

  #armInterval(name: string, intervalMs: number): void {
    const key = slot(name, '');
    if (this.#board.armed.has(key)) return;
    this.#board.armed.set(key, { name, key: '', ringsAtMs: this.#board.elapsedMs + intervalMs });
  }
}

function slot(name: string, key: string): string {
  return JSON.stringify([name, key]);
}
