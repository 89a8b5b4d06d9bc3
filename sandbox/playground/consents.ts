import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Journal } from '../state/journal.js';
import { openShelf } from '../state/shelf.js';

const consentSchema = z.object({ accountId: z.string(), atMs: z.number() });
/** A listener said yes to an app, at a real instant in milliseconds. */
export type Consent = z.infer<typeof consentSchema>;

/** Who has said yes on the services' consent pages. */
export interface Consents {
  all(): Consent[];
  /** Calls `listener` after every yes, until the returned function is called. */
  onConsent(listener: () => void): () => void;
  /** Watches the accounts site: to be mounted before it. It changes nothing. */
  readonly watch: RequestHandler;
}

/** Opens the kept consents. */
export function openConsents(journal: Journal): Consents {
  const consents = openShelf(journal, 'playground/consents', consentSchema);
  const listeners = new Set<() => void>();
  const keep = (accountId: string): void => {
    consents.put(String(consents.all().length), { accountId, atMs: Date.now() });
    for (const listener of [...listeners]) listener();
  };
  return {
    all: () => consents.all(),
    onConsent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch(request, response, next) {
      response.on('finish', () => {
        const isAnswer = request.method === 'POST' && request.originalUrl.includes('/authorize');
        if (isAnswer && hasCode(response.get('location'))) keep(accountIn(request.body));
      });
      next();
    },
  };
}

/** A yes leads back to the app with a code (platform-apis §1.1). */
function hasCode(location: string | undefined): boolean {
  return location !== undefined && URL.canParse(location) && new URL(location).searchParams.has('code');
}

function accountIn(body: unknown): string {
  return new URLSearchParams(typeof body === 'string' ? body : '').get('account') ?? '';
}
