import type { CheckUpName } from './check-ups.js';
import type { NewWave, ReleaseWave, ReleaseWaveId } from './release-wave.js';

/** Where waves are kept. */
export interface ReleaseWaveStore {
  /**
   * Makes the wave, or adds `zone` to it; either way its version grows and it is open again.
   * Call it after the fan's writes are kept: then no wave is finished past them.
   */
  join(wave: NewWave, zone: string): Promise<void>;
  byId(id: ReleaseWaveId): Promise<ReleaseWave | null>;
  /** All waves that are not finished. */
  open(): Promise<ReleaseWave[]>;
  /** Notes that a check-up of its grants is done; false if that was noted before: it keeps when it was. */
  markCheckUp(id: ReleaseWaveId, checkUp: CheckUpName, at: Date): Promise<boolean>;
  /**
   * Finishes the wave; false if a fan has joined since `version` was read. True also for a wave that was finished
   * at this version before: it keeps when it was.
   */
  finish(id: ReleaseWaveId, version: number, at: Date): Promise<boolean>;
}
