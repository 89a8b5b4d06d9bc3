import type { Ports } from '../engine-ports.js';
import { releaseInstant } from '../release-waves/midnight.js';
import { applySchedule } from './apply-schedule.js';
import type { Campaign } from './campaign.js';

/**
 * At start: where this process reckons with other time zone data than a campaign was dated with (a country has moved
 * its clocks), its midnights are computed anew. What differs is logged, dated anew, and the fans concerned are told.
 */
export async function refreshTimeZones(ports: Ports): Promise<void> {
  for (const campaign of await ports.campaigns.inPhases(['draft', 'open', 'releasing'])) {
    if (campaign.timeZoneData !== ports.timeZoneData) await refresh(campaign, ports);
  }
}

async function refresh(campaign: Campaign, ports: Ports): Promise<void> {
  const { id, phase, releaseDate, releaseMode, freezeAt, scheduleVersion: from } = campaign;
  const moved = await movedZones(campaign, ports);
  const scheduleVersion = moved.size > 0 ? from + 1 : from;
  const { timeZoneData } = ports;
  const change = { phase, releaseDate, releaseMode, freezeAt, scheduleVersion, timeZoneData };
  // Another worker, or the operator, was faster: then theirs is the schedule that holds.
  if (!(await ports.campaigns.changeSchedule(id, from, change))) return;
  for (const difference of moved.values()) {
    ports.log.warn('A midnight has moved with the time zone data.', { campaignId: id, timeZoneData, ...difference });
  }
  if (moved.size > 0) await applySchedule({ ...campaign, ...change }, ports);
}

type Difference = { zone: string; before: string; after: string; fans: number };

/** The zones whose midnight differs from what its fans were promised, with one of the dates promised there. */
async function movedZones(campaign: Campaign, ports: Ports): Promise<Map<string, Difference>> {
  const moved = new Map<string, Difference>();
  for await (const { zone, dueAt, withdrawnAt, scheduleVersion } of ports.preSaves.ofCampaign(campaign.id)) {
    // Those behind an earlier change are dated anew anyway.
    if (withdrawnAt || scheduleVersion < campaign.scheduleVersion) continue;
    const [before, after] = [dueAt.toISOString(), releaseInstant(campaign, zone).toISOString()];
    if (before !== after) moved.set(zone, { zone, before, after, fans: (moved.get(zone)?.fans ?? 0) + 1 });
  }
  return moved;
}
