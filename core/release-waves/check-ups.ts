/** The looks that are taken at a wave's grants before its release. */
export const checkUpNames = ['sevenDays', 'oneDay', 'warmUp'] as const;
export type CheckUpName = (typeof checkUpNames)[number];

/** When each was done, calendar time; null: not yet, or never, because its time had passed. */
export type CheckUps = Readonly<Record<CheckUpName, Date | null>>;

/** No check-up has been made yet. */
export const noCheckUps: CheckUps = { sevenDays: null, oneDay: null, warmUp: null };

const minuteMs = 60 * 1000;
const dayMs = 24 * 60 * minuteMs;

/** From when to when each may run, in milliseconds before the release. The last leaves the minutes before midnight alone. */
const windows: Readonly<Record<CheckUpName, { fromMs: number; untilMs: number }>> = {
  sevenDays: { fromMs: 7 * dayMs, untilMs: dayMs },
  oneDay: { fromMs: dayMs, untilMs: 50 * minuteMs },
  warmUp: { fromMs: 50 * minuteMs, untilMs: 10 * minuteMs },
};

/** A check-up that is to be made now. */
export type DueCheckUp = { name: CheckUpName; from: Date; until: Date };

/**
 * The one check-up of a wave that is due at `now` and not done; null if there is none. One whose time has passed is
 * not made up for: the next looks at the same grants. Pure.
 */
export function dueCheckUp({ instant, checkUps }: { instant: Date; checkUps: CheckUps }, now: Date): DueCheckUp | null {
  for (const name of checkUpNames) {
    const from = new Date(instant.getTime() - windows[name].fromMs);
    const until = new Date(instant.getTime() - windows[name].untilMs);
    if (now >= from && now < until) return checkUps[name] === null ? { name, from, until } : null;
  }
  return null;
}
