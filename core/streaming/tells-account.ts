import type { StreamingService } from './streaming-service.js';

/** Whether a service tells whose account it is. Who signs in inside a page shows a token, and no account. */
export function tellsAccount({ signIn }: Pick<StreamingService, 'signIn'>): boolean {
  return signIn.kind === 'redirect';
}
