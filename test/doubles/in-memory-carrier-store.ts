import type { Carrier, CarrierStore } from '../../core/announcements/carrier-store.js';
import type { Platform } from '../../core/fans/fan.js';

export class InMemoryCarrierStore implements CarrierStore {
  readonly #carriers = new Map<Platform, Carrier>();

  async put(carrier: Carrier): Promise<void> {
    this.#carriers.set(carrier.platform, carrier);
  }

  async all(): Promise<Carrier[]> {
    return [...this.#carriers.values()];
  }
}
