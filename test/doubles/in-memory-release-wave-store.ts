import type { ReleaseWaveStore } from '../../core/release-waves/release-wave-store.js';
import { noCheckUps, type CheckUpName } from '../../core/release-waves/check-ups.js';
import type { NewWave, ReleaseWave, ReleaseWaveId } from '../../core/release-waves/release-wave.js';
import { Kept } from './kept.js';

export class InMemoryReleaseWaveStore implements ReleaseWaveStore {
  readonly #waves = new Kept<ReleaseWave>();

  async join(wave: NewWave, zone: string): Promise<void> {
    this.#waves.insert(wave.id, { ...wave, zones: [], version: 0, checkUps: noCheckUps, finishedAt: null });
    const { zones, version } = this.#waves.get(wave.id) ?? { zones: [], version: 0 };
    const change = { zones: [...new Set([...zones, zone])], version: version + 1, finishedAt: null };
    this.#waves.update(wave.id, () => true, change);
  }

  async byId(id: ReleaseWaveId): Promise<ReleaseWave | null> {
    return this.#waves.get(id);
  }

  async open(): Promise<ReleaseWave[]> {
    return this.#waves.filter(({ finishedAt }) => finishedAt === null);
  }

  async markCheckUp(id: ReleaseWaveId, checkUp: CheckUpName, at: Date): Promise<boolean> {
    const { checkUps = noCheckUps } = this.#waves.get(id) ?? {};
    const change = { checkUps: { ...checkUps, [checkUp]: at } };
    return this.#waves.update(id, (kept) => kept.checkUps[checkUp] === null, change);
  }

  async finish(id: ReleaseWaveId, version: number, at: Date): Promise<boolean> {
    const wave = this.#waves.get(id);
    return this.#waves.update(id, (kept) => kept.version === version, { finishedAt: wave?.finishedAt ?? at });
  }
}
