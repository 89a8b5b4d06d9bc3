import type { ReleaseWave, ReleaseWaveId } from './release-wave.js';

/** Where waves are kept. */
export interface ReleaseWaveStore {
  /**
   * Makes the wave, or adds `zone` to it; either way its version grows and it is open again.
   * Call it after the fan's writes are kept: then no wave is finished past them.
   */
  join(wave: Omit<ReleaseWave, 'zones' | 'version' | 'finishedAt'>, zone: string): Promise<void>;
  byId(id: ReleaseWaveId): Promise<ReleaseWave | null>;
  /** All waves that are not finished. */
  open(): Promise<ReleaseWave[]>;
  /**
   * Finishes the wave; false if a fan has joined since `version` was read. True also for a wave that was finished
   * at this version before: it keeps when it was.
   */
  finish(id: ReleaseWaveId, version: number, at: Date): Promise<boolean>;
}
