import { z } from 'zod';
import type { MovableCalendar } from '../../calendar.js';
import type { Journal } from '../../state/journal.js';
import { openShelf } from '../../state/shelf.js';
import type { Answer } from '../answers.js';
import { hashOf } from '../secrets.js';

/** A key is remembered for an hour of the calendar (OAS: "within one hour"). */
const memoryMs = 3_600_000;

const doneSchema = z.object({ payload: z.string(), at: z.string(), status: z.number().int(), json: z.json() });

/** What is known of a key. */
export type KeyState =
  { readonly state: 'new' | 'in-progress' | 'other-payload' } | { readonly state: 'done'; readonly answer: Answer };

/** The `Idempotency-Key`s of writes and what they were answered. */
export interface IdempotencyKeys {
  /** Holds a key while its request is being worked on; null if another request holds it, else what lets go of it. */
  hold(key: string): (() => void) | null;
  find(key: string, payload: string): KeyState;
  /** Keeps the answer a request with this key was given. */
  remember(key: string, payload: string, answer: Answer): void;
}

/** Opens the keys. What was answered survives a restart, what was in progress does not. */
export function openIdempotencyKeys(journal: Journal, calendar: MovableCalendar): IdempotencyKeys {
  const done = openShelf(journal, 'tidal/idempotency-keys', doneSchema);
  const held = new Set<string>();
  const isForgotten = (at: string): boolean => calendar.now().getTime() - Date.parse(at) >= memoryMs;
  return {
    hold(key) {
      if (held.has(key)) return null;
      held.add(key);
      return () => held.delete(key);
    },
    find(key, payload) {
      const kept = done.get(hashOf(key));
      if (kept === undefined || isForgotten(kept.at)) return { state: 'new' };
      if (kept.payload !== hashOf(payload)) return { state: 'other-payload' };
      return { state: 'done', answer: { status: kept.status, json: kept.json } };
    },
    remember(key, payload, { status, json = null }) {
      done.put(hashOf(key), {
        payload: hashOf(payload),
        at: calendar.now().toISOString(),
        status,
        json: z.json().parse(json),
      });
    },
  };
}
