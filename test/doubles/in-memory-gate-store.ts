import type { GateState } from '../../core/outbound-gate/gate-state.js';
import type { GateStore } from '../../core/outbound-gate/gate-store.js';
import { Kept } from './kept.js';

export class InMemoryGateStore implements GateStore {
  readonly #gates = new Kept<GateState>();

  async byKey(key: string): Promise<GateState | null> {
    return this.#gates.get(key);
  }

  async replace(gate: GateState): Promise<boolean> {
    if (gate.version === 1) return this.#gates.insert(gate.key, gate);
    return this.#gates.update(gate.key, ({ version }) => version === gate.version - 1, gate);
  }
}
