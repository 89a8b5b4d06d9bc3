import type { ComponentChildren, JSX } from 'preact';
import { render } from 'preact-render-to-string';
import { Footer } from './footer.js';
import { harmless } from './harmless.js';
import type { PageSettings } from './page-settings.js';
import { PreviewTags, type Preview } from './preview.js';
import { stylesheet } from './stylesheet.js';

/** What every page has around what it says. */
export type PageFrame = {
  title: string;
  /** For link previews; a page that is one fan's own has none. */
  preview?: Preview;
  settings: PageSettings;
  /** Inline script, for comfort only: every page works without. */
  script?: string;
  /** True for a page that is opened again by itself a moment later, because it will have changed: with or without scripts. */
  looksAgain?: boolean;
  children: ComponentChildren;
};

/** A whole HTML document. All text in it is escaped by the renderer, and freed of what could turn the page around. */
export function renderPage(frame: PageFrame): string {
  return harmless(`<!doctype html>${render(<Document {...frame} />)}`);
}

/** Seconds until a page that changes is opened again. */
const lookAgainAfter = 2;

function Document(frame: PageFrame): JSX.Element {
  const { title, preview, settings, script, looksAgain = false, children } = frame;
  const { nonce, speech } = settings;
  return (
    <html lang={speech.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="dark" />
        <meta name="theme-color" content="#120e1c" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        {looksAgain && (
          <noscript>
            <meta http-equiv="refresh" content={String(lookAgainAfter)} />
          </noscript>
        )}
        {preview && <PreviewTags title={title} speech={speech} preview={preview} />}
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: stylesheet }} />
      </head>
      <body>
        <main>
          {children}
          <Footer settings={settings} />
        </main>
        {script && <script nonce={nonce} dangerouslySetInnerHTML={{ __html: script }} />}
        {looksAgain && <script nonce={nonce} dangerouslySetInnerHTML={{ __html: reload }} />}
      </body>
    </html>
  );
}

const reload = `setTimeout(() => location.reload(), ${lookAgainAfter * 1000});`;
