/** What is counted, each a running total since the process began. */
export type CounterName =
  /** Results that came after somebody else had claimed the write: fenced off. */
  | 'void-results'
  /** Saves that a service said yes to and a read-back did not find. */
  | 'ghost-saves'
  /** Answers by which a service asked us to slow down. */
  | 'throttled-answers'
  /** Calls that were not sent because the fan had withdrawn, or the lease was over. */
  | 'calls-called-off'
  /** Attempts that a service refused for a fault of ours, which no fan can mend: told apart by `service` and `reason`. */
  | 'attempts-at-fault';

/** What is measured, each a distribution. */
export type MeasureName =
  /** From a write's due instant to its first attempt, by the calendar. */
  'first-attempt-lateness-ms';

/** Where the engine says how it fares; a number here never decides anything. */
export interface Meter {
  /** `labels`: what tells these from others of the name, where it says so; of each label few values. */
  count(name: CounterName, times?: number, labels?: Readonly<Record<string, string>>): void;
  measure(name: MeasureName, value: number): void;
}
