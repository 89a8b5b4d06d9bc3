/** How often each client has called in the last stretch of real time. Kept in memory. */
export interface RollingWindow {
  /** How long a client that may make `most` calls in the window has to wait for its next; null if it need not. */
  waitMs(client: string, most: number): number | null;
  /** Counts one call. */
  count(client: string): void;
}

/** Makes a window of `windowMs` milliseconds in which nobody has called. */
export function openRollingWindow(windowMs: number): RollingWindow {
  const recent = new Map<string, number[]>();
  const inWindow = (client: string, now: number): number[] => {
    const calls = (recent.get(client) ?? []).filter((at) => at > now - windowMs);
    recent.set(client, calls);
    return calls;
  };
  return {
    waitMs(client, most) {
      const now = Date.now();
      const calls = inWindow(client, now);
      const oldestThatCounts = calls[calls.length - most];
      return oldestThatCounts === undefined ? null : oldestThatCounts + windowMs - now;
    },
    count: (client) => void inWindow(client, Date.now()).push(Date.now()),
  };
}
