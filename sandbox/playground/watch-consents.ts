import type { RequestHandler } from 'express';
import type { Diary } from './diary.js';

/** Notes who says yes on the accounts site it is mounted before, and changes nothing. */
export function watchConsents(diary: Diary): RequestHandler {
  return (request, response, next) => {
    const isDecision = request.method === 'POST' && request.path === '/authorize';
    response.on('finish', () => {
      if (isDecision && hasCode(response.get('location'))) {
        diary.note({ kind: 'allowed', accountId: accountIn(request.body) });
      }
    });
    next();
  };
}

/** A yes leads back to the app with a code (platform-apis §1.1). */
function hasCode(location: string | undefined): boolean {
  return location !== undefined && URL.canParse(location) && new URL(location).searchParams.has('code');
}

function accountIn(body: unknown): string {
  return new URLSearchParams(typeof body === 'string' ? body : '').get('account') ?? '';
}
