import { setImmediate as nextTurn } from 'node:timers/promises';

/** Something that waits to go on: whose it is, and from when on it may. */
type Waiting = { worker: string; point: string; fromMs: number; go: () => void };

/**
 * Lets tasks run one step at a time, in an order that dice decide: every place at which a task waits for something
 * outside itself is a place where another may come in between, or where it may stop for ever.
 */
export class Interleaver {
  readonly #dice: () => number;
  readonly #nowMs: () => number;
  #waiting: Waiting[] = [];
  readonly #dead = new Set<string>();

  constructor(dice: () => number, nowMs: () => number) {
    this.#dice = dice;
    this.#nowMs = nowMs;
  }

  /** Resolves when it is this worker's turn, not before `fromMs`; never, if the worker dies first. */
  turn(worker: string, point: string, fromMs = 0): Promise<void> {
    return new Promise((resolve) => {
      if (!this.#dead.has(worker)) this.#waiting.push({ worker, point, fromMs, go: resolve });
    });
  }

  /** What this worker waits for now: the places at which it would be struck. */
  pointsOf(worker: string): string[] {
    return this.#waiting.filter((each) => each.worker === worker).map(({ point }) => point);
  }

  /** From here on nothing of this worker goes on any more. */
  kill(worker: string): void {
    this.#dead.add(worker);
    this.#waiting = this.#waiting.filter((each) => each.worker !== worker);
  }

  /** Lets one that may go on go on, and everything that follows from it until all wait again. False if none may. */
  async step(): Promise<boolean> {
    const now = this.#nowMs();
    const ready = this.#waiting.filter(({ fromMs }) => fromMs <= now);
    const chosen = ready[Math.floor(this.#dice() * ready.length)];
    if (!chosen) return false;
    this.#waiting.splice(this.#waiting.indexOf(chosen), 1);
    chosen.go();
    await nextTurn();
    return true;
  }

  /** When the next one may go on that may not now; null if nobody waits for a time. */
  nextMs(): number | null {
    return this.#waiting.length === 0 ? null : Math.min(...this.#waiting.map(({ fromMs }) => fromMs));
  }
}
