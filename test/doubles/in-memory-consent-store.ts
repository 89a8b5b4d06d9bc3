import type { ConsentStore } from '../../core/consent/consent-store.js';
import type { ConsentRecord } from '../../core/consent/consent.js';
import type { FanId } from '../../core/fans/fan.js';
import { Kept } from './kept.js';

export class InMemoryConsentStore implements ConsentStore {
  readonly #records = new Kept<ConsentRecord>();

  async append(record: ConsentRecord): Promise<boolean> {
    return this.#records.insert(record.id, record);
  }

  async ofFan(fanId: FanId): Promise<ConsentRecord[]> {
    return this.#records.filter((record) => record.fanId === fanId).sort((one, other) => one.sequence - other.sequence);
  }
}
