/** More than can be on their way at once. */
const mostRemembered = 10_000;

/** The numbers of the updates that were seen lately: Telegram may give one twice. */
export interface RecentUpdates {
  /** True the first time. */
  isNew(updateId: number): boolean;
}

/** Remembers in memory: what came before a restart was confirmed to Telegram when the bot stopped. */
export function createRecentUpdates(): RecentUpdates {
  const seen = new Set<number>();
  return {
    isNew(updateId) {
      if (seen.has(updateId)) return false;
      seen.add(updateId);
      // A set lists its members in the order in which they were put.
      const [oldest] = seen;
      if (seen.size > mostRemembered && oldest !== undefined) seen.delete(oldest);
      return true;
    },
  };
}
