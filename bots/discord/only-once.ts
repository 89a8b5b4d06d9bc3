import { createHash } from 'node:crypto';
import type { DiscordMessage } from './render.js';

/**
 * Lets Discord notice the second of two equal messages within a few minutes, after a crash or a lost answer. A nonce has
 * 25 characters at most. A channel takes one; what follows an interaction goes through a webhook, which takes none.
 */
export function onlyOnce(announcementId: string, message: DiscordMessage) {
  const nonce = createHash('sha256').update(announcementId).digest('base64url').slice(0, 25);
  return { ...message, nonce, enforceNonce: true };
}
