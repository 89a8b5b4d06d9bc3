import { z } from 'zod';
import { ControlProblem } from '../http/problem.js';
import { releaseAt, type Backstage } from './scene.js';
import { listedZone } from './zones.js';

const zone = z.string().transform((name, context) => {
  const listed = listedZone(name);
  if (listed !== undefined) return listed;
  context.addIssue({ code: 'custom', message: 'an IANA zone, such as Asia/Kolkata' });
  return z.NEVER;
});

/** Where the calendar can be sent: to midnight of the release in a zone or shortly before, ahead, or to real time. */
export const calendarMove = z.discriminatedUnion('to', [
  z.strictObject({
    to: z.literal('release-midnight'),
    zone,
    minutesBefore: z.number().int().min(0).max(1_000_000).default(0),
  }),
  z.strictObject({ to: z.literal('later'), minutes: z.number().int().min(1).max(1_000_000) }),
  z.strictObject({ to: z.literal('now') }),
]);
/** See {@link calendarMove}. */
export type CalendarMove = z.infer<typeof calendarMove>;

const minuteMs = 60_000;

/** Moves the calendar. Throws a problem if there is no release whose midnight could be meant. */
export function moveCalendar(move: CalendarMove, backstage: Pick<Backstage, 'calendar' | 'spotify'>): void {
  backstage.calendar.moveTo(instantOf(move, backstage));
}

function instantOf(move: CalendarMove, backstage: Pick<Backstage, 'calendar' | 'spotify'>): Date {
  if (move.to === 'now') return new Date();
  if (move.to === 'later') return new Date(backstage.calendar.now().getTime() + move.minutes * minuteMs);
  const release = releaseAt(move.zone, backstage);
  if (release === null)
    throw new ControlProblem(409, 'The catalogue has no release: put one through the Spotify control API.');
  return new Date(release.midnight.getTime() - move.minutesBefore * minuteMs);
}
