import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { attemptWrite } from '../library-writes/attempt-write.js';
import type { ReleaseWave, ReleaseWaveId } from './release-wave.js';

/**
 * Keeps what was promised to the fans of one wave: attempts every write that is due, and
 * finishes the wave once none is open.
 *
 * Safe to run twice, or on two workers at once: each write is worked by the one that claims
 * its attempt, and a dead worker's claim runs out. An early alarm does nothing.
 */
export async function runWave(id: ReleaseWaveId, ports: Ports): Promise<void> {
  const wave = await ports.waves.byId(id);
  if (!wave || wave.finishedAt || wave.instant > ports.calendar.now()) return;
  const campaign = await ports.campaigns.byId(wave.campaignId);
  if (!campaign) return;
  await attemptDueWrites(wave, campaign, ports);
  if (await ports.writes.hasOpen(id)) return;
  if (await ports.waves.finish(id, wave.version, ports.calendar.now())) {
    ports.log.info('A wave is finished.', { waveId: id });
  }
}

async function attemptDueWrites(wave: ReleaseWave, campaign: Campaign, ports: Ports): Promise<void> {
  const context = { campaign, found: new Map() };
  for await (const write of ports.writes.due(wave.id, ports.calendar.now())) {
    try {
      await attemptWrite(write, context, ports);
    } catch (error) {
      // One fan's trouble stops nobody else: their claim runs out and the write is tried again.
      ports.log.error('The result of an attempt could not be recorded; it will be made again.', {
        writeId: write.id,
        error,
      });
    }
  }
}

/** The safety net under the alarms: runs every wave that is due and still open. */
export async function runDueWaves(ports: Ports): Promise<void> {
  for (const wave of await ports.waves.open()) await runWave(wave.id, ports);
}
