/** Ids that were seen lately: WhatsApp brings a message again after a break. */
export interface RecentIds {
  /** True the first time. */
  isNew(id: string): boolean;
}

const mostRemembered = 10_000;

/** Remembers in memory. */
export function createRecentIds(): RecentIds {
  const seen = new Set<string>();
  return {
    isNew(id) {
      if (seen.has(id)) return false;
      seen.add(id);
      const [oldest] = seen;
      if (seen.size > mostRemembered && oldest !== undefined) seen.delete(oldest);
      return true;
    },
  };
}
