import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import type { Account } from '../accounts.js';
import type { Answer } from '../answers.js';
import type { AuthorizeRequest } from './authorize-request.js';
import { scopeWords } from './scopes.js';
import { pageHeaders, stylesheet } from './style.js';

/** Paths of the accounts site, as the browser sees them. */
export type AccountsPaths = { readonly authorize: string; readonly choose: string };

/** The page that asks the listener to agree; both buttons post back to `/authorize` with the same query. */
export function consentPage(
  request: AuthorizeRequest,
  account: Account,
  { paths, query }: { paths: AccountsPaths; query: string },
): Answer {
  const { app, scopes } = request;
  return page(`${app.name} wants your permission`, [
    <h1>Connect {app.name} to your account?</h1>,
    <p class="lead">You stay in charge: you can end this at any time.</p>,
    <section class="card">
      <div class="who">
        <Face name={account.displayName} />
        <span>
          <b>{account.displayName}</b>
          <small>Signed in · {account.country}</small>
        </span>
        <a href={`${paths.choose}?${query}`}>Not you?</a>
      </div>
    </section>,
    <section class="card">
      <h2>{app.name} will be able to:</h2>
      <ul>
        {scopes.map((scope) => (
          <li class="scope">{scopeWords.get(scope)}</li>
        ))}
        {scopes.length === 0 ? <li class="scope">See your public profile</li> : null}
      </ul>
    </section>,
    <form method="post" action={`${paths.authorize}?${query}`}>
      <input type="hidden" name="account" value={account.accountId} />
      <button class="agree" name="decision" value="agree">
        Agree
      </button>
      <button class="cancel" name="decision" value="cancel">
        Cancel
      </button>
    </form>,
  ]);
}

/** A rehearsal makes listeners by the thousand; a page shows the first of them. */
const mostToChooseFrom = 100;

/** The page on which the listener signs in, by choosing one of the sandbox's accounts. */
export function choosePage(
  accounts: readonly Account[],
  { paths, query }: { paths: AccountsPaths; query: string },
): Answer {
  return page('Choose an account', [
    <h1>Choose an account</h1>,
    <p class="lead">These listeners live in the sandbox. No password needed.</p>,
    <form class="card" method="post" action={`${paths.choose}?${query}`}>
      {accounts.slice(0, mostToChooseFrom).map(({ accountId, displayName, country, product }) => (
        <button class="account" name="account" value={accountId}>
          <span class="who">
            <Face name={displayName} />
            <span>
              <b>{displayName}</b>
              <small>
                {country} · {product === 'premium' ? 'Premium' : 'Free'}
              </small>
            </span>
          </span>
        </button>
      ))}
    </form>,
  ]);
}

/** The page for a request that cannot be trusted: nothing on it leads to where the request wanted to go. */
export function errorPage(message: string): Answer {
  const body = [
    <h1>Something is wrong with this link</h1>,
    <p class="lead">Go back to the app you came from and try again.</p>,
    <section class="card">{message}</section>,
  ];
  return { ...page('Something is wrong', body), status: 400 };
}

function Face({ name }: { name: string }) {
  return (
    <span class="face" aria-hidden="true">
      {name.slice(0, 1).toUpperCase()}
    </span>
  );
}

function page(title: string, content: ComponentChildren): Answer {
  const html = render(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Sandbox Spotify`}</title>
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
      </head>
      <body>
        <main>
          <div class="brand">
            <span class="bars" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            Sandbox Spotify <span class="tag">Sandbox</span>
          </div>
          {content}
          <footer>A simulated service for trying things out. Not Spotify, and not connected to it.</footer>
        </main>
      </body>
    </html>,
  );
  return { status: 200, headers: pageHeaders, html: `<!doctype html>${html}` };
}
