import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CounterName, MeasureName, Meter } from '../../ports/meter.js';

type CounterInWords = readonly [name: string, help: string, labels?: readonly string[]];

const counters = {
  'void-results': ['frontrow_void_results_total', 'Results fenced off: another worker had claimed the write.'],
  'ghost-saves': ['frontrow_ghost_saves_total', 'Saves that a service said yes to and a read-back did not find.'],
  'throttled-answers': ['frontrow_throttled_answers_total', 'Answers by which a service asked us to slow down.'],
  'calls-called-off': [
    'frontrow_calls_called_off_total',
    'Calls not sent: the fan had withdrawn or the lease was over.',
  ],
  'attempts-at-fault': [
    'frontrow_attempts_at_fault_total',
    'Attempts that a service refused for a fault of ours, by service and reason.',
    ['service', 'reason'],
  ],
} satisfies Record<CounterName, CounterInWords>;

const measures = {
  'first-attempt-lateness-ms': [
    'frontrow_first_attempt_lateness_seconds',
    'From the instant a write is due to its first attempt, by the calendar.',
  ],
} satisfies Record<MeasureName, readonly [string, string]>;

const latenessBuckets = [0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600];

/** One number that is looked up whenever somebody asks, with what tells it from its siblings. */
export type Reading = { labels: Readonly<Record<string, string>>; value: number };

/** A meter, and what it has counted in the words of Prometheus. */
export type PrometheusMeter = Meter & {
  /** Adds a number that is looked up at each {@link text}: `name` in Prometheus' form, labels by their names. */
  watch(gauge: { name: string; help: string; labels: readonly string[] }, read: () => Promise<Reading[]>): void;
  contentType: string;
  /** Everything, in Prometheus' text format. */
  text(): Promise<string>;
};

/** A meter on prom-client, with a registry of its own. */
export function openPrometheusMeter(): PrometheusMeter {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const made = new Map<CounterName, Counter>();
  for (const [key, [name, help, labels = []]] of Object.entries<CounterInWords>(counters)) {
    made.set(key as CounterName, new Counter({ name, help, registers, labelNames: [...labels] }));
  }
  const [name, help] = measures['first-attempt-lateness-ms'];
  const lateness = new Histogram({ name, help, registers, buckets: latenessBuckets });
  return {
    count: (counter, times = 1, labels = {}) => made.get(counter)?.inc({ ...labels }, times),
    measure: (_name, valueMs) => lateness.observe(valueMs / 1000),
    watch({ labels, ...gauge }, read) {
      new Gauge({
        ...gauge,
        labelNames: [...labels],
        registers,
        async collect() {
          this.reset();
          for (const { labels: at, value } of await read()) this.set({ ...at }, value);
        },
      });
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
