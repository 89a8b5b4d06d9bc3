import type { Effect } from './service-control.js';

/** Hears every call that reaches any of the services, the moment it arrives. */
export class CallBell {
  #heard = 0;
  #waiting: { at: number; resolve: (atMs: number) => void }[] = [];

  /** One call has arrived. */
  ring(): void {
    this.#heard += 1;
    const due = this.#waiting.filter(({ at }) => at <= this.#heard);
    this.#waiting = this.#waiting.filter(({ at }) => at > this.#heard);
    for (const { resolve } of due) resolve(performance.now());
  }

  /** Calls so far. */
  count(): number {
    return this.#heard;
  }

  /** Real milliseconds (of `performance.now`) at which the first call after now arrives. */
  next(): Promise<number> {
    return this.#nth(this.#heard + 1);
  }

  /** Resolves when `calls` more have arrived. */
  async after(calls: number): Promise<void> {
    await this.#nth(this.#heard + Math.max(1, calls));
  }

  #nth(at: number): Promise<number> {
    return new Promise((resolve) => void this.#waiting.push({ at, resolve }));
  }
}

type Account = Pick<Effect, 'accountId'>;

/** The inside of a simulated service, as far as a rehearsal listens to it. */
type Listened<Holder extends Account> = {
  calendar: { now(): Date };
  ledger: { count(route: string): void };
  /** `seenBy` names what the service's own reading of a library goes through; its saving goes through the other. */
  libraries: { contains(account: Holder, uri: string): boolean; items(account: Holder): { uri: string }[] };
  seenBy: 'contains' | 'items';
};

/** When (calendar) a look into an account's library first showed an item; undefined if none has. */
export type FirstSeen = (accountId: string, uri: string) => Date | undefined;

/** Listens at the mouth of a service: its ledger counts each call before anything becomes of it. */
export function listenToCalls<Holder extends Account>(
  { calendar, ledger, libraries, seenBy }: Listened<Holder>,
  bell: CallBell,
): FirstSeen {
  const count = ledger.count.bind(ledger);
  ledger.count = (route) => {
    bell.ring();
    count(route);
  };
  const seen = new Map<string, Date>();
  const see = ({ accountId }: Account, uri: string): void => {
    const key = `${accountId} ${uri}`;
    if (!seen.has(key)) seen.set(key, calendar.now());
  };
  const { contains, items } = { contains: libraries.contains.bind(libraries), items: libraries.items.bind(libraries) };
  if (seenBy === 'contains') {
    libraries.contains = (account, uri) => {
      const present = contains(account, uri);
      if (present) see(account, uri);
      return present;
    };
  } else {
    libraries.items = (account) => {
      const shown = items(account);
      for (const { uri } of shown) see(account, uri);
      return shown;
    };
  }
  return (accountId, uri) => seen.get(`${accountId} ${uri}`);
}
