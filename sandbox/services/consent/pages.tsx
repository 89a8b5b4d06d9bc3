import type { ComponentChildren, JSX } from 'preact';
import { render } from 'preact-render-to-string';
import type { Answer } from '../answers.js';
import type { AuthorizeRequest } from './authorize.js';
import { pageHeaders } from './page-headers.js';

/** How a service's sign-in pages look and speak. */
export type ConsentLook = {
  /** The service as it is called, without `Sandbox`. */
  readonly service: string;
  /** Drawn beside its name. */
  readonly mark: JSX.Element;
  readonly stylesheet: string;
  /** Every scope in words a listener understands. */
  readonly scopeWords: ReadonlyMap<string, string>;
  /** What an app may do that asks for nothing. */
  readonly withoutScopes: string;
};

/** A listener who can sign in; `detail` says more than the country where there is more. */
export type Listener = {
  readonly accountId: string;
  readonly displayName: string;
  readonly country: string;
  readonly detail: string;
};

/** Where a page is: the site's paths as the browser sees them, and the query that is carried through every step. */
export type PagePlace = {
  readonly paths: { readonly authorize: string; readonly choose: string };
  readonly query: string;
};

/** Who is asked for what. */
export type Asked = { readonly wanted: AuthorizeRequest; readonly listener: Listener };

/** The page that asks the listener to agree; both buttons post back to `/authorize` with the same query. */
export function consentPage(look: ConsentLook, { wanted, listener }: Asked, { paths, query }: PagePlace): Answer {
  const { app, scopes } = wanted;
  return page(look, `${app.name} wants your permission`, [
    <h1>Connect {app.name} to your account?</h1>,
    <p class="lead">You stay in charge: you can end this at any time.</p>,
    <section class="card">
      <div class="who">
        <Face name={listener.displayName} />
        <span>
          <b>{listener.displayName}</b>
          <small>Signed in · {listener.country}</small>
        </span>
        <a href={`${paths.choose}?${query}`}>Not you?</a>
      </div>
    </section>,
    <section class="card">
      <h2>{app.name} will be able to:</h2>
      <ul>
        {scopes.map((scope) => (
          <li class="scope">{look.scopeWords.get(scope)}</li>
        ))}
        {scopes.length === 0 ? <li class="scope">{look.withoutScopes}</li> : null}
      </ul>
    </section>,
    <form method="post" action={`${paths.authorize}?${query}`}>
      <input type="hidden" name="account" value={listener.accountId} />
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
export function choosePage(look: ConsentLook, listeners: readonly Listener[], { paths, query }: PagePlace): Answer {
  return page(look, 'Choose an account', [
    <h1>Choose an account</h1>,
    <p class="lead">These listeners live in the sandbox. No password needed.</p>,
    <form class="card" method="post" action={`${paths.choose}?${query}`}>
      {listeners.slice(0, mostToChooseFrom).map(({ accountId, displayName, detail }) => (
        <button class="account" name="account" value={accountId}>
          <span class="who">
            <Face name={displayName} />
            <span>
              <b>{displayName}</b>
              <small>{detail}</small>
            </span>
          </span>
        </button>
      ))}
    </form>,
  ]);
}

/** The page for a request that cannot be trusted: nothing on it leads to where the request wanted to go. */
export function errorPage(look: ConsentLook, message: string): Answer {
  const body = [
    <h1>Something is wrong with this link</h1>,
    <p class="lead">Go back to the app you came from and try again.</p>,
    <section class="card">{message}</section>,
  ];
  return { ...page(look, 'Something is wrong', body), status: 400 };
}

function Face({ name }: { name: string }) {
  return (
    <span class="face" aria-hidden="true">
      {name.slice(0, 1).toUpperCase()}
    </span>
  );
}

function page({ service, mark, stylesheet }: ConsentLook, title: string, content: ComponentChildren): Answer {
  const html = render(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Sandbox ${service}`}</title>
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
      </head>
      <body>
        <main>
          <div class="brand">
            {mark}
            Sandbox {service} <span class="tag">Sandbox</span>
          </div>
          {content}
          <footer>A simulated service for trying things out. Not {service}, and not connected to it.</footer>
        </main>
      </body>
    </html>,
  );
  return { status: 200, headers: pageHeaders(stylesheet), html: `<!doctype html>${html}` };
}
