import { Temporal } from '@js-temporal/polyfill';
import type { Campaign } from '../campaigns/campaign.js';

/** The steps of a campaign's plan, the first to be done in front; each belongs to one of the plan's days. */
const plan = [
  { id: 'recordings', day: 0 },
  { id: 'distribution', day: 1 },
  { id: 'link', day: 1 },
  { id: 'communities', day: 1 },
  { id: 'vault', day: 2 },
  { id: 'heat-map', day: 3 },
  { id: 'livestream', day: 4 },
  { id: 'pinned-link', day: 4 },
  { id: 'event', day: 4 },
  { id: 'overlay', day: 4 },
] as const;

/**
 * `recordings`: the master is there, with its ISRC. `distribution`: the distributor has it. `link`: the campaign's link is
 * open. `communities`: it is linked where the fans are. `vault`: who has joined gets something to hear. `heat-map`: a post
 * tells the fans how their cities do. `livestream`: the last day's stream is named, and communities are told. `pinned-link`: the link is pinned in
 * each community. `event`: the stream is in a community's calendar. `overlay`: streaming software has
 * opened the overlay.
 */
export type PlanItemId = (typeof plan)[number]['id'];
export const planItemIds = plan.map(({ id }) => id);

/** One step, and the local date by which it is to be done. */
export type PlannedItem = { id: PlanItemId; date: string };

type Dated = Pick<Campaign, 'releaseDate' | 'strategy'>;

/** The steps of a campaign with their dates, counted back from the release by the campaign's plan days. Pure. */
export function plannedItems({ releaseDate, strategy }: Dated): PlannedItem[] {
  const release = Temporal.PlainDate.from(releaseDate);
  return plan.map(({ id, day }) => {
    const days = strategy.planDays[day] ?? 0;
    return { id, date: release.subtract({ days }).toString() };
  });
}

/** The date that the artist's calendar shows, and the hour on their clock. Pure. */
export function artistsDay(now: Date, { timezone }: Pick<Campaign, 'timezone'>): { date: string; hour: number } {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timezone);
  return { date: local.toPlainDate().toString(), hour: local.hour };
}

/** Whole days from one local date to another; negative if that is earlier. Pure. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}
