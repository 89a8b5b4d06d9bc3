import { Temporal } from '@js-temporal/polyfill';
import type { Calendar } from '../ports/calendar.js';

/** When a permission given now is over, at a service that ends each after so many calendar months; null: it does not. */
export function consentEnds(lifeMonths: number | null, calendar: Calendar): Date | null {
  if (lifeMonths === null) return null;
  const consented = Temporal.Instant.fromEpochMilliseconds(calendar.now().getTime()).toZonedDateTimeISO('UTC');
  return new Date(consented.add({ months: lifeMonths }).epochMilliseconds);
}
