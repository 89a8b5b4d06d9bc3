import type { Calendar } from '../../../../core/ports/calendar.js';

/** Who has written within a day: Meta lets us answer them as we like for so long. */
export interface Windows {
  /** Somebody wrote at this time, under each of their ids. */
  wrote(ids: readonly string[], at: Date): void;
  /** Whether they did within a day, as far as this process knows: whoever wrote before it began is not known. */
  isOpen(id: string): boolean;
}

const dayMs = 24 * 60 * 60 * 1000;
/** On the way a window closes: a message that leaves so late might come after it. */
const marginMs = 5 * 60 * 1000;
const mostRemembered = 100_000;

/** Nobody has written yet. */
export function createWindows(calendar: Pick<Calendar, 'now'>): Windows {
  const last = new Map<string, number>();
  return {
    wrote(ids, at) {
      for (const id of ids) {
        const latest = Math.max(last.get(id) ?? 0, at.getTime());
        last.delete(id);
        last.set(id, latest);
        // A map lists its entries in the order in which they were put.
        const [longestSilent] = last.keys();
        if (last.size > mostRemembered && longestSilent !== undefined) last.delete(longestSilent);
      }
    },
    isOpen(id) {
      const at = last.get(id);
      return at !== undefined && calendar.now().getTime() - at < dayMs - marginMs;
    },
  };
}
