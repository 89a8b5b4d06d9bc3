import { Secret } from '../secret.js';
import type { SignInRequest } from './streaming-service.js';

/** Whether what came back belongs to this request: it carries its state, once, and no other. */
export function isAnswerTo(callback: URLSearchParams, request: Pick<SignInRequest, 'state'>): boolean {
  const [state, ...more] = callback.getAll('state');
  return state !== undefined && state !== '' && more.length === 0 && new Secret(state).equals(request.state);
}
