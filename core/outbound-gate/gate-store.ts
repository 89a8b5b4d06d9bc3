import type { GateState } from './gate-state.js';

/** Where gates are kept, for all workers. */
export interface GateStore {
  byKey(key: string): Promise<GateState | null>;
  /** Keeps the gate in place of the one of version `gate.version - 1` (1: there was none); false if somebody was first. */
  replace(gate: GateState): Promise<boolean>;
}
