import type { JSX } from 'preact';
import { longestAddress } from '../../core/mail/mail-address.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { formTokenField } from '../http/forgery.js';
import type { Speech } from '../pages/speech.js';

type Props = { view: SmartLinkView; speech: Speech; formToken: string };

/** "By e-mail": asks for an address, or says which one is told. Not there where no mail is sent. */
export function LettersForm({ view, speech: { text }, formToken }: Props): JSX.Element | null {
  if (!view.offersMail || !view.visitor) return null;
  const { mailAddresses } = view.visitor;
  if (mailAddresses.length > 0) return <p>{text('mail.toldAt', { address: mailAddresses.join(', ') })}</p>;
  return (
    <form method="post" action={`/l/${view.campaign.slug}/letters`}>
      <input type="hidden" name={formTokenField} value={formToken} />
      <label>
        {text('mail.byMail')}
        <input
          type="email"
          name="address"
          maxLength={longestAddress}
          autocomplete="email"
          inputMode="email"
          placeholder="ana@example.org"
          required
        />
      </label>
      <button class="button second" type="submit">
        {text('mail.tellMe')}
      </button>
      <p class="quiet">{text('mail.firstALetter')}</p>
    </form>
  );
}
