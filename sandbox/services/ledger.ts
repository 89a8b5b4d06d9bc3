import { z } from 'zod';
import type { MovableCalendar } from '../calendar.js';
import type { Journal } from '../state/journal.js';
import { openShelf } from '../state/shelf.js';

/** One thing an app asked of one library, as the ledger writes it down and its control API tells it. */
export const effectSchema = z.object({
  /** 1 for the first effect ever. */
  sequence: z.number().int(),
  /** The calendar's instant, ISO 8601 in UTC. */
  at: z.string(),
  /** The real instant, ISO 8601 in UTC. */
  realAt: z.string(),
  /** Of the listener; what the account is kept under. */
  accountId: z.string(),
  /** What was asked for, in the service's own words, such as `spotify:track:…` or `tracks/…`. */
  uri: z.string(),
  action: z.enum(['save', 'remove']),
  /** False for what was not done: the item is unknown, or not live in that market. */
  applied: z.boolean(),
  /** True if the library is different afterwards: a second save of a kept item applies and changes nothing. */
  changed: z.boolean(),
  /** Set by a planted fault: `ghost` was answered 200 and not done, `late` shows only later. */
  twist: z.enum(['ghost', 'late']).optional(),
});

/** See `effectSchema`. */
export type Effect = z.infer<typeof effectSchema>;

/** The truth about what was done to the libraries, for tests and checkers to compare claims with. */
export interface Ledger {
  record(effect: Pick<Effect, 'accountId' | 'uri' | 'action' | 'applied' | 'changed' | 'twist'>): Effect;
  /** Effects in order; narrowed to one account, one URI, or those after a sequence number. */
  effects(filter?: { accountId?: string | undefined; uri?: string | undefined; after?: number | undefined }): Effect[];
  /** Counts one call of a route, such as `PUT /me/library`, whatever came of it. */
  count(route: string): void;
  /** Calls so far, by route. */
  calls(): Record<string, number>;
}

/** What a ledger stands on; `name` is the service's in the journal. */
export type LedgerWorld = { readonly name: string; readonly journal: Journal; readonly calendar: MovableCalendar };

/** Opens the ledger; it survives restarts. */
export function openLedger({ name, journal, calendar }: LedgerWorld): Ledger {
  const effects = openShelf(journal, `${name}/effects`, effectSchema);
  const calls = openShelf(journal, `${name}/calls`, z.number().int());
  let sequence = effects.all().length;
  return {
    record(details) {
      sequence += 1;
      const at = calendar.now().toISOString();
      const effect: Effect = { sequence, at, realAt: new Date().toISOString(), ...details };
      effects.put(`${sequence}`, effect);
      return effect;
    },
    effects: ({ accountId, uri, after = 0 } = {}) =>
      effects
        .all()
        .filter(
          (effect) =>
            effect.sequence > after &&
            (accountId === undefined || effect.accountId === accountId) &&
            (uri === undefined || effect.uri === uri),
        ),
    count: (route) => calls.put(route, (calls.get(route) ?? 0) + 1),
    calls: () => Object.fromEntries(calls.entries()),
  };
}
