import { preFlightOf } from '../announcements/still-to-do.js';
import { tellTeam } from '../announcements/tell-team.js';
import { isHeld, type Campaign } from '../campaigns/campaign.js';
import { eachAlone } from '../each-alone.js';
import type { Ports } from '../engine-ports.js';
import { releaseInstant } from '../release-waves/midnight.js';
import { artistsDay, daysBetween, plannedItems, type PlannedItem } from './plan.js';
import { checklistOf } from './view-checklist.js';

/** By the artist's clock: not before people are at work. */
const fromHour = 10;
/** A step of longer ago is in the list; nobody is reminded of it any more. */
const remindedForDays = 2;

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** When a release is looked at once more before its night, and for how long after that it is worth a message. */
const preFlights = [
  { name: 'week', beforeMs: 7 * dayMs, forMs: dayMs },
  { name: 'day', beforeMs: dayMs, forMs: 6 * hourMs },
  { name: 'hour', beforeMs: hourMs, forMs: hourMs },
] as const;

type RemindPorts = Pick<
  Ports,
  | 'announcements'
  | 'blasts'
  | 'calendar'
  | 'campaigns'
  | 'carriers'
  | 'checklists'
  | 'communities'
  | 'communityEvents'
  | 'log'
  | 'monotonic'
  | 'teams'
  | 'trackers'
>;

/**
 * Reminds the teams of the steps whose day has come and that are not done, and tells them a week, a day and an hour before
 * the release to look whether all is ready. Each once, whoever runs it and however often.
 */
export async function remindTeams(ports: RemindPorts): Promise<void> {
  const going = (await ports.campaigns.inPhases(['draft', 'open'])).filter((campaign) => !isHeld(campaign));
  await eachAlone(going, (campaign) => remind(campaign, ports), {
    failed: 'A team could not be reminded of its plan; it is tried again.',
    fields: ({ id: campaignId }) => ({ campaignId }),
    log: ports.log,
  });
}

async function remind(campaign: Campaign, ports: RemindPorts): Promise<void> {
  const now = ports.calendar.now();
  await remindOfSteps(campaign, now, ports);
  const leftMs = releaseInstant(campaign, campaign.timezone).getTime() - now.getTime();
  for (const { name, beforeMs, forMs } of preFlights) {
    if (leftMs > beforeMs || leftMs <= beforeMs - forMs) continue;
    const about = `${preFlightOf(campaign)}:${name}`;
    await tellTeam({ campaign, topic: 'pre-flight', about }, 'campaign.change', ports);
  }
}

async function remindOfSteps(campaign: Campaign, now: Date, ports: RemindPorts): Promise<void> {
  const { date: today, hour } = artistsDay(now, campaign);
  const isDue = ({ date }: PlannedItem) => {
    const sinceDays = daysBetween(date, today);
    return sinceDays >= 0 && sinceDays <= remindedForDays;
  };
  // On most days there is none, and nothing to be read.
  if (hour < fromHour || !plannedItems(campaign).some(isDue)) return;
  for (const { id, date, done } of (await checklistOf(campaign, ports)).filter(isDue)) {
    if (done !== null) continue;
    await tellTeam({ campaign, topic: `plan:${id}`, about: `${campaign.id}:${date}` }, 'campaign.change', ports);
  }
}
