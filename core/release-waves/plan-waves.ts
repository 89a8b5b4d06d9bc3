import { Temporal } from '@js-temporal/polyfill';
import type { Campaign } from '../campaigns/campaign.js';
import { releaseInstant } from './midnight.js';

/** When the release begins in one zone. */
export type PlannedWave = {
  zone: string;
  /** The first instant of the date as the zone's clocks show it, ISO 8601 with their offset: not 00:00 where they skip it. */
  localMidnight: string;
  /** The same instant in UTC. */
  instant: string;
};

/** The waves of a release in these zones, the earliest first. Zones must have passed `parseTimeZone`. */
export function planWaves(
  campaign: Pick<Campaign, 'releaseDate' | 'releaseMode'>,
  zones: readonly string[],
): PlannedWave[] {
  const waves = zones.map((zone) => {
    const instant = releaseInstant(campaign, zone);
    const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
    return {
      zone,
      localMidnight: local.toString({ timeZoneName: 'never', fractionalSecondDigits: 0 }),
      instant: instant.toISOString(),
    };
  });
  return waves.sort((one, other) => one.instant.localeCompare(other.instant) || one.zone.localeCompare(other.zone));
}
