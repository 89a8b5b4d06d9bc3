import type { Ports } from '../engine-ports.js';
import type { ReleaseWave } from './release-wave.js';

/** The name of a wave's alarm: one Agenda job per wave, its key the wave's id. */
export const releaseWaveAlarm = 'release-wave';

/**
 * Arms the alarm of a wave. The alarm clock has no calendar of its own: it is told how long to
 * wait from now, and armed again whenever the calendar is moved.
 */
export async function armWave(
  { id, instant }: Pick<ReleaseWave, 'id' | 'instant'>,
  ports: Pick<Ports, 'alarms' | 'calendar'>,
): Promise<void> {
  await ports.alarms.arm(releaseWaveAlarm, id, instant.getTime() - ports.calendar.now().getTime());
}

/** Arms the alarm of every open wave anew: after the calendar was moved, and at start. */
export async function armWaves(ports: Pick<Ports, 'alarms' | 'calendar' | 'waves'>): Promise<void> {
  for (const wave of await ports.waves.open()) await armWave(wave, ports);
}
