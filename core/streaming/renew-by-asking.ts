import type { Credentials, StreamingService } from './streaming-service.js';

/**
 * What renewing means at a service that renews nothing: it is asked whether it still honours the token. One that it
 * refuses twice in a row is over; one refused by mistake, as in an outage, goes on.
 */
export async function renewByAsking(
  credentials: Credentials,
  account: StreamingService['account'],
): ReturnType<StreamingService['renew']> {
  const answer = await account(credentials);
  if (answer.outcome === 'account') return { outcome: 'renewed', credentials };
  return answer.outcome === 'token-refused' ? { outcome: 'grant-revoked' } : answer;
}
