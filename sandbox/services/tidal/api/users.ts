import type { Answer } from '../../answers.js';
import { documentOf, usualApiError } from '../answers.js';
import { listenerWithScope, type ApiCall } from './caller.js';
import { selfOf } from './catalogue-calls.js';

/** `GET /users/me`, or one's own id: who the listener is and in which country. Others look absent. */
export function readUser(call: ApiCall): Answer {
  const listener = listenerWithScope(call, 'user.read');
  if ('refused' in listener) return listener.refused;
  const { accountId, country, displayName, email } = listener.account;
  if (call.id !== 'me' && call.id !== accountId) return usualApiError(404);
  const attributes = {
    username: email,
    country,
    email,
    emailVerified: true,
    firstName: displayName,
    developerAccessTier: 'THIRD_PARTY',
  };
  return documentOf({ data: { id: accountId, type: 'users', attributes }, links: selfOf(call) });
}
