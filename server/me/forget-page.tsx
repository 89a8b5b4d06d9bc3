import type { OwnPage } from '../../core/fans/own-page.js';
import { formTokenField } from '../http/forgery.js';
import { renderPage } from '../pages/layout.js';
import type { OwnSettings } from './own-settings.js';

/** "Forget me" asks once more: what goes cannot come back. */
export function renderForgetPage({ artistName, data }: OwnPage, settings: OwnSettings): string {
  const { speech, formToken } = settings;
  return renderPage({
    title: speech.text('mePage.forget'),
    settings,
    children: (
      <>
        <h1>{speech.text('mePage.forgetHeading')}</h1>
        <section class="card prose">
          <ul>
            <li>{speech.text('mePage.forgetPreSaves')}</li>
            <li>{speech.text('mePage.forgetPermission')}</li>
            <li>{speech.text('mePage.forgetLibrary')}</li>
            <li>{speech.text('mePage.forgetStays')}</li>
          </ul>
        </section>
        <p>{speech.rich('mePage.forgetHolds', { artist: <bdi>{artistName}</bdi> })}</p>
        {data.acting.length > 0 && <p>{speech.text('mePage.forgetActs')}</p>}
        <form method="post" action="/me/forget">
          <input type="hidden" name={formTokenField} value={formToken} />
          <button class="button danger" type="submit">
            {speech.text('mePage.forgetYes')}
          </button>
        </form>
        <a class="button second" href="/me">
          {speech.text('mePage.forgetNo')}
        </a>
      </>
    ),
  });
}
