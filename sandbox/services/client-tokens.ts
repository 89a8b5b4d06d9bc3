import { z } from 'zod';
import type { MovableCalendar } from '../calendar.js';
import type { Journal } from '../state/journal.js';
import { openShelf } from '../state/shelf.js';
import { freshToken, hashOf } from './secrets.js';

const tokenSchema = z.object({ clientId: z.string(), expiresAt: z.string() });

/** Access tokens of the apps themselves, good for the catalogue alone; only hashes are kept. */
export interface ClientTokens {
  issue(clientId: string, lifeSeconds: number): string;
  /** The app a token belongs to; undefined for one that is unknown or has ended. */
  clientOf(token: string): string | undefined;
}

/** What the tokens of one service stand on. */
export type ClientTokenWorld = {
  /** The service's name in the journal. */
  readonly name: string;
  readonly journal: Journal;
  readonly calendar: MovableCalendar;
};

/** Opens the tokens, which live on the calendar. */
export function openClientTokens({ name, journal, calendar }: ClientTokenWorld): ClientTokens {
  const tokens = openShelf(journal, `${name}/client-tokens`, tokenSchema);
  return {
    issue(clientId, lifeSeconds) {
      const token = freshToken();
      const expiresAt = new Date(calendar.now().getTime() + lifeSeconds * 1000).toISOString();
      tokens.put(hashOf(token), { clientId, expiresAt });
      return token;
    },
    clientOf(token) {
      const kept = tokens.get(hashOf(token));
      return kept === undefined || Date.parse(kept.expiresAt) <= calendar.now().getTime() ? undefined : kept.clientId;
    },
  };
}
