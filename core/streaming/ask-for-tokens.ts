import { faultCode } from '../fault-code.js';
import type { Calendar } from '../ports/calendar.js';
import { parseRetryAfterMs } from './retry-after.js';
import type { ServiceRefusal } from './streaming-service.js';

/** Sends a token request; what is no verdict on the grant (429, 5xx, silence) is told apart before the answer is parsed. */
export async function askForTokens(
  send: () => Promise<Response>,
  calendar: Calendar,
): Promise<Response | Extract<ServiceRefusal, { outcome: 'unclear' | 'throttled' }>> {
  let response: Response;
  try {
    response = await send();
  } catch (error) {
    return { outcome: 'unclear', reason: 'no-answer', cause: faultCode(error) };
  }
  if (response.status === 429) {
    return {
      outcome: 'throttled',
      retryAfterMs: parseRetryAfterMs(response.headers.get('retry-after'), calendar.now()),
    };
  }
  if (response.status >= 500) return { outcome: 'unclear', reason: `http-${String(response.status)}` };
  return response;
}
