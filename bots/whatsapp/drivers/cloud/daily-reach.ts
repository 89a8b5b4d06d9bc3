import type { Calendar } from '../../../../core/ports/calendar.js';

/** Keeps the people whom we write to first below what Meta allows in any 24 hours. */
export interface DailyReach {
  /** How long until this person may be written to first; 0: now, and they are counted. */
  waitMs(personId: string): number;
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Nobody was written to yet, as far as this process knows: after a restart Meta's own refusal counts what was before. Each
 * person counts once, until a day after the last message to them.
 */
export function createDailyReach(calendar: Pick<Calendar, 'now'>, peoplePerDay: () => number | null): DailyReach {
  const last = new Map<string, number>();
  return {
    waitMs(personId) {
      const now = calendar.now().getTime();
      const most = peoplePerDay();
      forgetBefore(last, now - dayMs);
      if (most !== null && !last.has(personId) && last.size >= most) return untilRoom(last, now);
      // A map lists its entries in the order in which they were put.
      last.delete(personId);
      last.set(personId, now);
      return 0;
    },
  };
}

function forgetBefore(last: Map<string, number>, since: number): void {
  for (const [personId, at] of last) {
    if (at > since) return;
    last.delete(personId);
  }
}

function untilRoom(last: ReadonlyMap<string, number>, now: number): number {
  const [oldest = now] = last.values();
  return Math.max(1, oldest + dayMs - now);
}
