import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import type { Known } from '../http/language-of-page.js';

/** What a view tells of the language to show it in. */
export function knownOf({ campaign, visitor }: Pick<SmartLinkView, 'campaign' | 'visitor'>): Known {
  return { campaign, identities: visitor?.identity ? [visitor.identity] : [] };
}
