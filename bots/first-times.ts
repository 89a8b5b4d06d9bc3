/** More than can be on their way at once. */
const mostRemembered = 10_000;

/** What was met lately, such as the ids of messages: platforms bring one again after a break. */
export interface FirstTimes<Id> {
  /** True the first time. */
  isNew(id: Id): boolean;
  /** It came to nothing: the next time is the first again. */
  forget(id: Id): void;
}

/** Remembers in memory, and nothing over a restart. */
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
    forget: (id) => void met.delete(id),
  };
}
