import type { JSX } from 'preact';
import type { InsideApp } from '../http/in-app-browser.js';
import { intentUrl } from './intent-url.js';
import type { Shown } from './sign-in-shown.js';

/** For a page opened inside an app: how to get out of it, before anything is tried in vain. */
export function OtherBrowser({ view, inApp, speech }: Shown & { inApp: InsideApp }): JSX.Element | null {
  const { elsewhereUrl } = view;
  const service = view.service.title;
  if (elsewhereUrl === null) return null;
  const isPersonal = new URL(elsewhereUrl).pathname.startsWith('/p/');
  return (
    <section class="card">
      <h2>{speech.text('signInPage.otherBrowser')}</h2>
      <p>
        {inApp.title === null
          ? speech.text('signInPage.insideSomeApp', { service })
          : speech.text('signInPage.insideApp', { service, app: inApp.title })}
      </p>
      {inApp.system === 'android' && (
        <a class="button" href={intentUrl(elsewhereUrl)}>
          {speech.text('signInPage.openInMine')}
        </a>
      )}
      <p class="quiet">
        {speech.text(inApp.system === 'android' ? 'signInPage.copyInstead' : 'signInPage.openByMenu')}
        {isPersonal && ` ${speech.text('signInPage.yoursAlone')}`}
      </p>
      <label>
        <span class="quiet">{speech.text('signInPage.yourLink')}</span>
        <input type="text" readonly value={elsewhereUrl} data-link />
      </label>
      <button class="second" type="button" data-copy hidden>
        {speech.text('signInPage.copy')}
      </button>
      <p role="status" data-copied hidden>
        {speech.text('signInPage.copied')}
      </p>
    </section>
  );
}
