/** More than can be on their way at once. */
const mostRemembered = 10_000;

/** What was met lately, such as the numbers of updates: Telegram may give one twice. */
export interface FirstTimes<Id> {
  /** True the first time. */
  isNew(id: Id): boolean;
}

/** Remembers in memory: what came before a restart was confirmed to Telegram when the bot stopped. */
export function createFirstTimes<Id>(): FirstTimes<Id> {
  const met = new Set<Id>();
  return {
    isNew(id) {
      if (met.has(id)) return false;
      met.add(id);
      // A set lists its members in the order in which they were put.
      const [oldest] = met;
      if (met.size > mostRemembered && oldest !== undefined) met.delete(oldest);
      return true;
    },
  };
}
