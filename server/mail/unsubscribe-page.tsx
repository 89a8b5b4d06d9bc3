import type { UnsubscribeView } from '../../core/mail/unsubscribe.js';
import { renderPage } from '../pages/layout.js';
import type { PageSettings } from '../pages/page-settings.js';

/** Behind "unsubscribe" in a letter's foot: what can be ended. Opening it ends nothing. */
export function renderUnsubscribePage({ artistName }: UnsubscribeView, token: string, settings: PageSettings): string {
  const { text } = settings.speech;
  return renderPage({
    title: text('mail.unsubscribe'),
    settings,
    children: (
      <>
        <div class="titles">
          <p class="eyebrow" dir="auto">
            {artistName}
          </p>
          <h1>{text('mail.whichEnd')}</h1>
        </div>
        <form class="card" method="post" action={`/unsubscribe/${token}`}>
          <button class="button second" type="submit" name="wish" value="news">
            {text('mail.onlyNews')}
          </button>
          <button class="button second" type="submit" name="wish" value="all">
            {text('mail.allLetters')}
          </button>
          <p class="quiet">{text('mail.allMeans')}</p>
        </form>
      </>
    ),
  });
}
