import type { CounterName, MeasureName, Meter } from '../../core/ports/meter.js';

/** A meter a test can read. */
export class MemoryMeter implements Meter {
  readonly #counts = new Map<CounterName, number>();
  /** What was counted by labels, each time on its own. */
  readonly labelled: Readonly<Record<string, string>>[] = [];
  readonly measured: { name: MeasureName; value: number }[] = [];

  count(name: CounterName, times = 1, labels: Readonly<Record<string, string>> = {}): void {
    if (Object.keys(labels).length > 0) this.labelled.push({ name, ...labels });
    this.#counts.set(name, this.counted(name) + times);
  }

  measure(name: MeasureName, value: number): void {
    this.measured.push({ name, value });
  }

  counted(name: CounterName): number {
    return this.#counts.get(name) ?? 0;
  }
}
