import type { EmulatorClock } from '../clock.js';
import { badRequest } from './api/refusal.js';

/** For how long a pressed button waits for its answer; Telegram says only that a query can be too old. */
const answerableForMs = 30_000;

/** What somebody was shown when their press was answered. */
export type CallbackAnswer = { text: string | undefined; showAlert: boolean; url: string | undefined };

/** The buttons that were pressed and wait for an answer. */
export interface CallbackQueries {
  /** Answers the id of the query. */
  begin(userId: number): string;
  /** Ends the waiting; a query that is unknown, answered or too old is refused. Answers whose it was. */
  answer(id: string, answer: CallbackAnswer): number;
  /** What the press of this id was answered with; null while it waits. */
  answered(id: string): CallbackAnswer | null;
}

/** No queries. */
export function createCallbackQueries(clock: EmulatorClock): CallbackQueries {
  const queries = new Map<string, { userId: number; sinceMs: number; answer: CallbackAnswer | null }>();
  let last = 4_200_000_000_000;
  return {
    begin(userId) {
      last += 1;
      queries.set(String(last), { userId, sinceMs: clock.now(), answer: null });
      return String(last);
    },
    answer(id, answer) {
      const query = queries.get(id);
      if (!query || query.answer || clock.now() - query.sinceMs > answerableForMs) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      query.answer = answer;
      return query.userId;
    },
    answered: (id) => queries.get(id)?.answer ?? null,
  };
}
