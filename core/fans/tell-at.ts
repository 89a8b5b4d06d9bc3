import { Temporal } from '@js-temporal/polyfill';
import type { Ports } from '../engine-ports.js';
import type { PreSave } from '../pre-saves/pre-save.js';
import type { Fan } from './fan.js';

/** When a fan wants to hear how the night went: as soon as it is known, or not before the morning. */
export const tellingTimes = ['midnight', 'morning'] as const;
/** When a fan is told how their release night went. */
export type TellAt = Fan['tellAt'];

/** By the fan's own clock: from `untilHour` on they are told, up to `fromHour`. */
const quiet = { fromHour: 22, untilHour: 9 } as const;

/** The next morning by the clocks of this zone, if it is night there; null by day. Pure. */
export function nextMorning(now: Date, zone: string): Date | null {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  if (local.hour >= quiet.untilHour && local.hour < quiet.fromHour) return null;
  const day = local.hour >= quiet.fromHour ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  const morning = day.toZonedDateTime({ timeZone: zone, plainTime: { hour: quiet.untilHour } });
  return new Date(morning.epochMilliseconds);
}

/** Until when the fan of this pre-save wants to be left in peace; null: they are told at once. */
export async function morningFor(
  { fanId, zone }: Pick<PreSave, 'fanId' | 'zone'>,
  now: Date,
  { fans }: Pick<Ports, 'fans'>,
): Promise<Date | null> {
  const fan = await fans.byId(fanId);
  return fan?.tellAt === 'morning' ? nextMorning(now, zone) : null;
}
