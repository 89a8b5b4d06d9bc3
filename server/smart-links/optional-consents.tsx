import type { JSX } from 'preact';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { formTokenField } from '../http/forgery.js';
import type { Speech } from '../pages/speech.js';

type Props = { view: SmartLinkView; speech: Speech; formToken: string };

/**
 * One optional question after success, with two buttons of the same weight. Whoever answers neither has agreed to
 * nothing; whoever answers is not asked again.
 */
export function OptionalConsents({ view, speech, formToken }: Props): JSX.Element | null {
  const question = view.visitor?.question;
  if (!question) return null;
  const { purpose, until } = question;
  return (
    <form class="card" method="post" action="/me/consents">
      <h2>{speech.text(`purposeQuestions.${purpose}`, { artist: view.campaign.artistName })}</h2>
      <p>
        {speech.text(`purposeWords.${purpose}`)}
        {until && ` ${speech.text('joinedPage.consentEnds', { date: speech.longDate(until, view.zone) })}`}
      </p>
      <input type="hidden" name={formTokenField} value={formToken} />
      <input type="hidden" name="purpose" value={purpose} />
      <input type="hidden" name="slug" value={view.campaign.slug} />
      <div class="pair">
        <button class="button second" type="submit" name="answer" value="yes">
          {speech.text('joinedPage.consentYes')}
        </button>
        <button class="button second" type="submit" name="answer" value="no">
          {speech.text('joinedPage.consentNo')}
        </button>
      </div>
      <p class="quiet">{speech.rich('joinedPage.consentLater', { link: (words) => <a href="/me">{words}</a> })}</p>
    </form>
  );
}
