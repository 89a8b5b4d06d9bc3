import type { JSX } from 'preact';
import type { OwnPage } from '../../core/fans/own-page.js';
import { formTokenField } from '../http/forgery.js';
import type { Speech } from '../pages/speech.js';

type Props = { page: OwnPage; speech: Speech; zone: string; formToken: string };

/** The addresses that letters go to, each with the way to end that; not there for a fan who gave none. */
export function Letters({ page: { data }, speech, zone, formToken }: Props): JSX.Element | null {
  if (data.mailAddresses.length === 0) return null;
  const { text, rich, longDate } = speech;
  return (
    <section class="card">
      <h2>{text('mail.whereWeWrite')}</h2>
      {data.mailAddresses.map(({ id, address, confirmedAt, unreachableSince }) => (
        <form key={id} method="post" action="/me/end-letters">
          <p>{rich('mail.confirmedOn', { address: <bdi>{address}</bdi>, date: longDate(confirmedAt, zone) })}</p>
          {unreachableSince && <p>{text('mail.deadSince', { date: longDate(unreachableSince, zone) })}</p>}
          <input type="hidden" name={formTokenField} value={formToken} />
          <button class="button second" type="submit" name="address" value={id}>
            {text('mail.endThese')}
          </button>
        </form>
      ))}
      <p class="quiet">{text('mail.notKeptThen')}</p>
    </section>
  );
}
