import type { ConsentStore } from '../../core/consent/consent-store.js';
import type { ArtistId } from '../../core/artists/artist.js';
import type { ConsentRecord, ConsentRecordId, OptionalPurpose, ShownNotice } from '../../core/consent/consent.js';
import type { FanId } from '../../core/fans/fan.js';
import { Kept } from './kept.js';

export class InMemoryConsentStore implements ConsentStore {
  readonly #records = new Kept<ConsentRecord>();
  readonly #closed = new Set<ConsentRecordId>();

  async append(record: ConsentRecord): Promise<boolean> {
    return this.#records.insert(record.id, record);
  }

  async takersOf(purpose: OptionalPurpose, artistId: ArtistId): Promise<Map<FanId, ShownNotice>> {
    const asked = this.#records.filter((record) => record.purpose === purpose && record.artistId === artistId);
    const inOrder = asked.sort((one, other) => one.sequence - other.sequence);
    const latest = [...new Map(inOrder.map((record) => [record.fanId, record])).values()];
    const given = latest.filter(({ decision }) => decision === 'given');
    return new Map(given.map(({ fanId, notice }) => [fanId, notice]));
  }

  async openWithdrawals(limit: number): Promise<ConsentRecord[]> {
    return this.#records
      .filter(({ id, decision }) => decision === 'withdrawn' && !this.#closed.has(id))
      .slice(0, limit);
  }

  async closeWithdrawals(fanId: FanId, upTo: number): Promise<void> {
    for (const { id, sequence } of await this.ofFan(fanId)) if (sequence <= upTo) this.#closed.add(id);
  }

  async ofFan(fanId: FanId): Promise<ConsentRecord[]> {
    return this.#records.filter((record) => record.fanId === fanId).sort((one, other) => one.sequence - other.sequence);
  }
}
