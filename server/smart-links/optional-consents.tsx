import type { JSX } from 'preact';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { formTokenField } from '../http/forgery.js';
import { purposeWords, questions } from '../me/purpose-words.js';
import { longDate } from '../pages/words.js';

/**
 * One optional question after success, with two buttons of the same weight. Whoever answers neither has agreed to
 * nothing; whoever answers is not asked again.
 */
export function OptionalConsents({ view, formToken }: { view: SmartLinkView; formToken: string }): JSX.Element | null {
  const question = view.visitor?.question;
  if (!question) return null;
  const { purpose, until } = question;
  return (
    <form class="card" method="post" action="/me/consents">
      <h2>{questions[purpose](view.campaign.artistName)}</h2>
      <p>
        {purposeWords[purpose]}
        {until && ` The service ends it on ${longDate(until, view.zone)} at the latest.`}
      </p>
      <input type="hidden" name={formTokenField} value={formToken} />
      <input type="hidden" name="purpose" value={purpose} />
      <input type="hidden" name="slug" value={view.campaign.slug} />
      <div class="pair">
        <button class="button second" type="submit" name="answer" value="yes">
          Yes, please
        </button>
        <button class="button second" type="submit" name="answer" value="no">
          No, thanks
        </button>
      </div>
      <p class="quiet">
        What we save for you does not depend on it. You can change your mind at any time on <a href="/me">your page</a>.
      </p>
    </form>
  );
}
