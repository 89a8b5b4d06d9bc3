/** Hours in which nothing is sent unasked: from this hour on, until that hour, by the clocks of `zone`. */
export type QuietHours = { fromHour: number; untilHour: number; zone: string };

/** What a platform's bot can send to who has not just written. */
export type Capacity = {
  /** What fans have asked to be told, in an hour; 0: it only answers who writes to it. */
  lettersPerHour: number;
  /** An artist's own words, in an hour; 0: they wait until the fan writes. */
  blastsPerHour: number;
  /** Of both, in any 24 hours; null: no limit that is known. */
  lettersPerDay: number | null;
  /** Null: it writes around the clock. */
  quiet: QuietHours | null;
};

/** Of a platform that knows no day and no night. */
export function steadily(perHour: number): Capacity {
  return { lettersPerHour: perHour, blastsPerHour: perHour, lettersPerDay: null, quiet: null };
}

/** Longer than this nobody waits, and nothing is reckoned. */
const longestHours = 24 * 400;

type Telling = {
  letters: number;
  /** The hour on the clock at which it begins; midnight, unless told. */
  fromHour?: number;
  /** Whether they are an artist's own words. */
  areBlasts?: boolean;
};

/**
 * How long it takes to send so many letters, by the hour, the day and the quiet hours; null: for ever. What was sent
 * before is not reckoned with. Pure.
 */
export function hoursToSend({ letters, fromHour = 0, areBlasts = false }: Telling, capacity: Capacity): number | null {
  const perHour = areBlasts ? capacity.blastsPerHour : capacity.lettersPerHour;
  if (perHour <= 0 || capacity.lettersPerDay === 0) return null;
  if (capacity.lettersPerDay === null && capacity.quiet === null) return letters / perHour;
  const sent: number[] = [];
  let left = letters;
  for (let hour = 0; hour < longestHours; hour += 1) {
    const inLastDay = sent.slice(-23).reduce((sum, each) => sum + each, 0);
    const isQuiet = capacity.quiet !== null && isIn(capacity.quiet, (fromHour + hour) % 24);
    const room = isQuiet ? 0 : Math.max(0, Math.min(perHour, (capacity.lettersPerDay ?? Infinity) - inLastDay));
    if (left <= room) return room === 0 ? hour : hour + left / perHour;
    sent.push(room);
    left -= room;
  }
  return null;
}

/** The hour on the clocks that the quiet hours go by; of a platform that has none, whatever it is. */
export function hourFor({ quiet }: Pick<Capacity, 'quiet'>, at: Date): number {
  const timeZone = quiet?.zone ?? 'UTC';
  return Number(new Intl.DateTimeFormat('en', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at));
}

function isIn({ fromHour, untilHour }: QuietHours, hour: number): boolean {
  return fromHour <= untilHour ? hour >= fromHour && hour < untilHour : hour >= fromHour || hour < untilHour;
}
