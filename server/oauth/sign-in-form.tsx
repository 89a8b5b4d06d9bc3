import type { JSX } from 'preact';
import { formTokenField } from '../http/forgery.js';
import type { Shown } from './sign-in-shown.js';

/** What the page’s script says, one sentence at a time; without it the last one stands. */
export function SignInForm({ view, inApp, state, speech, formToken }: Shown & { formToken: string }): JSX.Element {
  const { service, page } = view;
  return (
    <form
      method="post"
      action={`/oauth/${service.name}/callback`}
      data-sign-in
      data-script={page.scriptUrl}
      data-developer-token={page.developerToken.reveal()}
    >
      <input type="hidden" name={formTokenField} value={formToken} />
      <input type="hidden" name="state" value={state.reveal()} />
      <input type="hidden" name="user_token" value="" />
      <button class={inApp ? 'second' : 'button'} type="button" disabled>
        {speech.text(inApp ? 'signInPage.here' : 'signInPage.go')}
      </button>
      <div role="status">
        <p class="quiet" data-say="loading" hidden>
          {speech.text('signInPage.loading')}
        </p>
        <p class="quiet" data-say="waiting" hidden>
          {speech.text('signInPage.waiting')}
        </p>
        <p data-say="closed" hidden>
          {speech.text('signInPage.closed')}
        </p>
        <p data-say="unavailable" hidden>
          {speech.text('signInPage.unavailable')}
        </p>
        <p class="quiet" data-say="done" hidden>
          {speech.text('signInPage.done')}
        </p>
      </div>
      <noscript>
        <p>{speech.text('signInPage.noScript')}</p>
      </noscript>
    </form>
  );
}
