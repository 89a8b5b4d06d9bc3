import { createHash } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import type { Answer } from '../../answers.js';
import type { Account } from '../accounts.js';
import { stylesheet } from './style.js';

/** A rehearsal makes listeners by the thousand; a page shows the first of them. */
const mostToChooseFrom = 100;

const countries = new Intl.DisplayNames('en', { type: 'region' });

/** The pop-up: who are you, and may this app in? `woa.js` leads from the one to the other. */
export function signInPage(app: string, accounts: readonly Account[]): Answer {
  return page('Sign in', [
    <section id="choose">
      <h1>Sign in to use Apple Music with {app}</h1>
      <p class="lead">These listeners live in the sandbox. No password needed.</p>
      {accounts.slice(0, mostToChooseFrom).map(({ accountId, displayName, country, subscription }) => (
        <button class="account" type="button" data-account={accountId} data-name={displayName}>
          <b>{displayName}</b>
          <small>
            {countries.of(country) ?? country}
            {subscription === 'active' ? '' : ` · ${subscription === 'none' ? 'no subscription' : 'limited plan'}`}
          </small>
        </button>
      ))}
    </section>,
    <section id="consent" hidden>
      <h1>“{app}” would like to access Apple Music</h1>
      <p class="lead">
        Signed in as <b id="who" />. The app will be able to see your library and to add to it.
      </p>
      <button id="allow" class="main" type="button">
        Allow
      </button>
      <button id="decline" class="other" type="button">
        Don’t Allow
      </button>
      <button id="back" class="plain" type="button">
        Not you?
      </button>
    </section>,
    <section id="failed" role="alert" hidden>
      <h1>This window cannot help</h1>
      <p class="lead" id="why">
        It has to be opened by an app that wants to use Apple Music. Close it and try again there.
      </p>
    </section>,
    <noscript>This page needs JavaScript, as Apple’s does.</noscript>,
    <script src="woa.js" />,
  ]);
}

/** What somebody sees who was not sent here by MusicKit. */
export function brokenPage(): Answer {
  const content = (
    <section>
      <h1>Something is wrong with this link</h1>
      <p class="lead">Go back to the app you came from and try again.</p>
    </section>
  );
  return { ...page('Something is wrong', content), status: 400 };
}

function page(title: string, content: ComponentChildren): Answer {
  const html = render(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Sandbox Apple Music`}</title>
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
      </head>
      <body>
        <main>
          <div class="brand">
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M9 18V6l10-2v11" />
              <circle cx="6.500" cy="18" r="2.500" />
              <circle cx="16.500" cy="15" r="2.500" />
            </svg>
            Sandbox Apple Music <span class="tag">Sandbox</span>
          </div>
          {content}
          <footer>A simulated service for trying things out. Not Apple Music, and not connected to it.</footer>
        </main>
      </body>
    </html>,
  );
  return { status: 200, headers: popUpHeaders, html: `<!doctype html>${html}` };
}

const styleHash = createHash('sha256').update(stylesheet).digest('base64');

/** Its own script and style alone, in no frame; the window that opened it must stay within reach, so no opener policy. */
const popUpHeaders = {
  'Content-Security-Policy': `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};
