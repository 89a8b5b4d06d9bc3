/**
 * Database time: the one clock all processes share, unmoved by the sandbox's calendar.
 * Leases, browser sessions, OAuth transactions and retries of a delivery live by it.
 */
export interface Monotonic {
  now(): Date;
}
