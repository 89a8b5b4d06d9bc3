import type { JSX } from 'preact';
import type { InPageSignInView } from '../../core/pre-saves/view-in-page-sign-in.js';
import type { Secret } from '../../core/secret.js';
import { preSaveWords } from '../../core/streaming/pre-save-words.js';
import { formTokenField } from '../http/forgery.js';
import type { InsideApp } from '../http/in-app-browser.js';
import { CampaignTitles } from '../pages/campaign-titles.js';
import { Footer } from '../pages/footer.js';
import { renderPage } from '../pages/layout.js';
import { cityOf } from '../pages/words.js';
import { intentUrl } from './intent-url.js';
import { inPageSignInScript } from './in-page-sign-in-script.js';

type Shown = { view: InPageSignInView; inApp: InsideApp | null; state: Secret };
type Settings = { nonce: string; formToken: string };

/** The page on which a fan signs in where the service has no page of its own to send them to. */
export function renderInPageSignIn(shown: Shown, { nonce, formToken }: Settings): string {
  const { campaign, service } = shown.view;
  const { toSave } = preSaveWords(service.name);
  return renderPage({
    title: `${service.title}: ${campaign.title}`,
    nonce,
    script: inPageSignInScript,
    children: (
      <>
        <CampaignTitles campaign={campaign}>
          {toSave} it with {service.title}
        </CampaignTitles>
        {shown.inApp && <OtherBrowser {...shown} inApp={shown.inApp} />}
        <SignInForm {...shown} formToken={formToken} />
        <WhatHappens {...shown} />
        <WaysOn {...shown} />
        <Footer />
      </>
    ),
  });
}

function OtherBrowser({ view, inApp }: Shown & { inApp: InsideApp }): JSX.Element | null {
  const { elsewhereUrl, service } = view;
  if (elsewhereUrl === null) return null;
  const isPersonal = new URL(elsewhereUrl).pathname.startsWith('/p/');
  const where = inApp.title ? `The browser inside ${inApp.title}` : 'The browser inside this app';
  return (
    <section class="card">
      <h2>One step first: open it in your own browser</h2>
      <p>
        {service.title} asks you in a window of its own. {where} does not let it open, or does not let it answer.
      </p>
      {inApp.system === 'android' && (
        <a class="button" href={intentUrl(elsewhereUrl)}>
          Open in my browser
        </a>
      )}
      <p class="quiet">
        {inApp.system === 'android'
          ? 'Nothing happened? Copy this link and open it in Chrome or Firefox.'
          : 'Open the menu of this page (•••) and choose your browser. Or copy this link and open it in Safari, Chrome or Firefox.'}
        {isPersonal && ' It is yours alone: please do not pass it on.'}
      </p>
      <label>
        <span class="quiet">Your link</span>
        <input type="text" readonly value={elsewhereUrl} data-link />
      </label>
      <button class="second" type="button" data-copy hidden>
        Copy the link
      </button>
      <p role="status" data-copied hidden>
        Copied. Now open your browser and paste it there.
      </p>
    </section>
  );
}

function WhatHappens({ view }: Shown): JSX.Element {
  const { service, campaign, zone } = view;
  const { toSave } = preSaveWords(service.name);
  const kept = campaign.phase === 'released' ? 'for three days' : 'until three days after the release';
  return (
    <section class="card">
      <h2>How it goes</h2>
      <ul class="steps">
        <li>A window of Apple’s opens and asks you to allow it. We never see your password.</li>
        <li>You come back here by yourself, and the promise is made.</li>
        <li>
          When it comes out where you are ({cityOf(zone)}), it is added to your library, looked for there, and you are
          told.
        </li>
      </ul>
      <h2>What you allow, and why:</h2>
      <ul>
        {service.permissions.map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
      <p class="quiet">
        We keep the permission {kept}, then destroy it. You can take it back at any time: on your page here, or at Apple
        under the apps that may use your account.
        {service.consentLifeMonths !== null && ` Apple ends it after about ${service.consentLifeMonths} months.`} “
        {toSave}” is what it is called on {service.title}; it is the same promise as a pre-save.
      </p>
    </section>
  );
}

/** What the page’s script says, one sentence at a time; without it the last one stands. */
function SignInForm({ view, inApp, state, formToken }: Shown & { formToken: string }): JSX.Element {
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
        {inApp ? 'Try it here all the same' : 'Continue with Apple'}
      </button>
      <div role="status">
        <p class="quiet" data-say="loading" hidden>
          Getting Apple’s sign-in ready…
        </p>
        <p class="quiet" data-say="waiting" hidden>
          Apple’s window is open: say yes there, and you come back here by yourself.
        </p>
        <p data-say="closed" hidden>
          Apple’s window closed without a yes, so nothing is promised yet. Press the button to try again. If no window
          opened at all, let this page open pop-ups, or use another browser.
        </p>
        <p data-say="unavailable" hidden>
          Apple’s sign-in did not load. An ad blocker may hold it back, or the connection is slow: open this page again,
          or choose a reminder below.
        </p>
        <p class="quiet" data-say="done" hidden>
          Thank you. One moment…
        </p>
      </div>
      <noscript>
        <p>
          Apple’s sign-in works with JavaScript only, and it is off in this browser. Turn it on and open this page
          again, or take the reminder: then the release comes to you as a link, right on time.
        </p>
      </noscript>
    </form>
  );
}

function WaysOn({ view }: Shown): JSX.Element {
  const { campaign, service, zone } = view;
  const choice = new URLSearchParams({ service: service.name, zone, because: 'fan-chose' });
  return (
    <>
      <a class="second" href={`/l/${campaign.slug}/reminder?${choice.toString()}`}>
        A reminder instead
      </a>
      <a class="quiet" href={`/l/${campaign.slug}`}>
        Back to the release
      </a>
    </>
  );
}
