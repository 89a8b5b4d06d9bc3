import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';

/** Whether a message can be sent to this visitor: in a chat, or to an address that they have confirmed. */
export function canBeTold({ visitor }: Pick<SmartLinkView, 'visitor'>): boolean {
  return visitor !== null && (visitor.identity !== null || visitor.mailAddresses.length > 0);
}
