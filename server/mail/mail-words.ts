import type { Campaign } from '../../core/campaigns/campaign.js';
import type { Message } from '../pages/message-page.js';
import type { Speech } from '../pages/speech.js';

/** The same whether the address is known, was asked for too often, or is new. */
export function lettersAsked(slug: string, { text }: Speech): Message {
  const next = { label: text('mail.backToRelease'), href: `/l/${encodeURIComponent(slug)}` };
  return { isDone: true, heading: text('mail.lookIntoMail'), text: text('mail.lettersAsked'), next };
}

/** The same whether the artist knows somebody by the address or not. */
export function signInAsked({ text }: Speech): Message {
  return { isDone: true, heading: text('mail.lookIntoMail'), text: text('mail.signInAsked') };
}

/** What following a link to confirm an address has come to. */
export function followedInWords(
  outcome: 'confirmed' | 'of-another',
  { artistName: artist, slug }: Campaign,
  { text }: Speech,
): Message {
  if (outcome === 'of-another') {
    const next = { label: text('mail.ownPage'), href: '/me' };
    return { heading: text('mail.inUse'), text: text('mail.inUseHow', { artist }), next };
  }
  const next = { label: text('mail.openRelease'), href: `/l/${encodeURIComponent(slug)}` };
  return { isDone: true, heading: text('mail.settled'), text: text('mail.settledHow', { artist }), next };
}
