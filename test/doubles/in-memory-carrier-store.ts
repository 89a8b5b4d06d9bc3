import type { Carrier, CarrierStore } from '../../core/announcements/carrier-store.js';
import type { Channel } from '../../core/fans/channel.js';

export class InMemoryCarrierStore implements CarrierStore {
  readonly #carriers = new Map<Channel, Carrier>();

  async put(carrier: Carrier): Promise<void> {
    this.#carriers.set(carrier.platform, carrier);
  }

  async all(): Promise<Carrier[]> {
    return [...this.#carriers.values()];
  }
}
