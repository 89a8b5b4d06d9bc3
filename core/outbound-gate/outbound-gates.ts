import type { ServiceName } from '../streaming/service-name.js';
import type { Pace } from './gate-state.js';
import { OutboundGate, type GatePorts } from './outbound-gate.js';

/** Who is called, by whose registration, and how often. */
export type GatedApp = { name: ServiceName; app: string; pace: Pace };

/** The gates of this process, one for each service and app. */
export class OutboundGates {
  readonly #ports: GatePorts;
  readonly #gates = new Map<string, OutboundGate>();

  constructor(ports: GatePorts) {
    this.#ports = ports;
  }

  of({ name, app, pace }: GatedApp): OutboundGate {
    const key = `${name}:${app}`;
    const gate = this.#gates.get(key) ?? new OutboundGate(key, pace, this.#ports);
    this.#gates.set(key, gate);
    return gate;
  }
}
