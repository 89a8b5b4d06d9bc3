import type { Ports } from '../engine-ports.js';
import type { LibraryWrite } from '../library-writes/library-write.js';
import { armWave } from './arm-waves.js';
import type { NewWave } from './release-wave.js';

type WaveMember = Pick<LibraryWrite, 'waveId' | 'artistId' | 'campaignId' | 'dueAt' | 'zone'>;

/** Makes these writes' fans part of their waves. Once the writes are kept: a wave that was just finished is open again for them. */
export async function joinWaves(writes: readonly WaveMember[], { waves }: Pick<Ports, 'waves'>): Promise<void> {
  for (const write of distinct(writes, ({ waveId, zone }) => `${waveId} ${zone}`)) {
    await waves.join(waveOf(write), write.zone);
  }
}

/** Arms the alarms of these writes' waves; what is due already rings at once. Once the pre-save is there: it is attempted then. */
export async function armWavesOf(
  writes: readonly WaveMember[],
  ports: Pick<Ports, 'alarms' | 'calendar'>,
): Promise<void> {
  for (const write of distinct(writes, ({ waveId }) => waveId)) await armWave(waveOf(write), ports);
}

function waveOf({ waveId, artistId, campaignId, dueAt }: WaveMember): NewWave {
  return { id: waveId, artistId, campaignId, instant: dueAt };
}

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
