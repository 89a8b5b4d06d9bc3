/** The artist's own stream of the last day before the release. */
export type Livestream = {
  /** Where it is watched; https. */
  url: string;
  startsAt: Date;
  /** Calendar time at which it was named so: another one for each change. */
  setAt: Date;
};

/** Nobody says how long a stream will be: so long it is shown, and stands in calendars. */
export const livestreamLastsMs = 3 * 60 * 60 * 1000;

/** When a stream is taken to be over. */
export function livestreamEndsAt({ startsAt }: Pick<Livestream, 'startsAt'>): Date {
  return new Date(startsAt.getTime() + livestreamLastsMs);
}
