import type { SpotifyEmulator } from '../../sandbox/services/spotify/spotify.js';

/** Hears every call that reaches the service, the moment it arrives, and every look into a library. */
export interface CallListener {
  /** Calls so far. */
  count(): number;
  /** Real milliseconds (of `performance.now`) at which the first call after now arrives. */
  next(): Promise<number>;
  /** Resolves when `calls` more have arrived. */
  after(calls: number): Promise<void>;
  /** When (calendar) a look into this account's library first showed the item; undefined if none has. */
  firstSeen(accountId: string, uri: string): Date | undefined;
}

/** Listens at the mouth of a Spotify: its ledger counts each call before anything becomes of it. */
export function listenToCalls({ state: { calendar, ledger, libraries } }: SpotifyEmulator): CallListener {
  let heard = 0;
  let waiting: { at: number; resolve: (atMs: number) => void }[] = [];
  const seen = new Map<string, Date>();
  const count = ledger.count.bind(ledger);
  ledger.count = (route) => {
    heard += 1;
    const due = waiting.filter(({ at }) => at <= heard);
    waiting = waiting.filter(({ at }) => at > heard);
    for (const { resolve } of due) resolve(performance.now());
    count(route);
  };
  const contains = libraries.contains.bind(libraries);
  libraries.contains = (account, uri) => {
    const present = contains(account, uri);
    const key = `${account.accountId} ${uri}`;
    if (present && !seen.has(key)) seen.set(key, calendar.now());
    return present;
  };
  const nth = (at: number) => new Promise<number>((resolve) => void waiting.push({ at, resolve }));
  return {
    count: () => heard,
    next: () => nth(heard + 1),
    async after(calls) {
      await nth(heard + Math.max(1, calls));
    },
    firstSeen: (accountId, uri) => seen.get(`${accountId} ${uri}`),
  };
}
