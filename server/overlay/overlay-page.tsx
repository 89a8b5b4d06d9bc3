import type { ComponentChildren, JSX } from 'preact';
import { render } from 'preact-render-to-string';
import type { Campaign } from '../../core/campaigns/campaign.js';
import { harmless } from '../pages/harmless.js';
import type { Speech } from '../pages/speech.js';
import { overlayScript } from './overlay-script.js';
import { overlayStylesheet } from './overlay-stylesheet.js';
import type { OverlayWords } from './overlay-words.js';

/** What an overlay is drawn with. */
export type OverlayPage = {
  campaign: Campaign;
  words: OverlayWords;
  theme: 'dark' | 'light';
  /** Where the code leads. */
  url: string;
  /** The code itself, as SVG. */
  qr: string;
  speech: Speech;
  nonce: string;
};

/** The overlay: nothing but a card on nothing, so that the video shows around it. */
export function renderOverlayPage(page: OverlayPage): string {
  const { campaign, speech, nonce } = page;
  const { title, artistName: artist } = campaign;
  return asPage(
    <Document
      language={speech.language}
      title={speech.text('overlay.title', { title, artist })}
      shows={page.words.shows}
      nonce={nonce}
    >
      <Card {...page} />
    </Document>,
  );
}

/** Nothing at all; it looks again by itself whether there is something. */
export function renderQuietPage(nonce: string): string {
  return asPage(
    <Document language="en" title="Frontrow" shows="quiet" nonce={nonce}>
      {null}
    </Document>,
  );
}

/** Says, in a corner, that no campaign is here: for whoever has mistyped the address. It looks again as well. */
export function renderMissingPage({ theme, speech, nonce }: Pick<OverlayPage, 'theme' | 'speech' | 'nonce'>): string {
  return asPage(
    <Document language={speech.language} title="Frontrow" shows="missing" nonce={nonce}>
      <main class={`card ${theme} missing`}>
        <p>{speech.text('overlay.missing')}</p>
      </main>
    </Document>,
  );
}

function asPage(document: JSX.Element): string {
  return harmless(`<!doctype html>${render(document)}`);
}

function Card({ campaign, words, theme, url, qr, speech }: OverlayPage): JSX.Element {
  const { count, caption, goal, share, scan } = words;
  return (
    <main class={`card ${theme}`} data-overlay data-shows={words.shows}>
      <div class="words">
        <p class="of" dir="auto">
          <b>{campaign.title}</b> <span>{campaign.artistName}</span>
        </p>
        <p class="count">
          <strong data-count>{count}</strong>
          <span data-caption hidden={caption === null}>
            {caption}
          </span>
        </p>
        <progress data-bar hidden={share === null} value={share ?? 0} max={1} aria-hidden="true" />
        <p class="goal" data-goal hidden={goal === null}>
          {goal}
        </p>
      </div>
      <figure>
        <div
          class="code"
          role="img"
          aria-label={speech.text('overlay.code', { url })}
          dangerouslySetInnerHTML={{ __html: qr }}
        />
        <figcaption data-scan>{scan}</figcaption>
      </figure>
    </main>
  );
}

type Framed = {
  language: string;
  title: string;
  shows: OverlayWords['shows'];
  nonce: string;
  children: ComponentChildren;
};

function Document({ language, title, shows, nonce, children }: Framed): JSX.Element {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: overlayStylesheet }} />
      </head>
      <body data-shows={shows}>
        {children}
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: overlayScript }} />
      </body>
    </html>
  );
}
