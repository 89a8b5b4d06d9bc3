import type { ComponentChildren, JSX } from 'preact';
import { render } from 'preact-render-to-string';
import { stylesheet } from './stylesheet.js';

export type PageFrame = {
  title: string;
  /** For link previews; a page that is one fan's own has none. */
  preview?: { description: string; url: string; image: string | null };
  /** Lets this response's inline style and script through the Content-Security-Policy. */
  nonce: string;
  /** Inline script, for comfort only: every page works without. */
  script?: string;
  children: ComponentChildren;
};

/** A whole HTML document. All text in it is escaped by the renderer. */
export function renderPage(frame: PageFrame): string {
  return `<!doctype html>${render(<Document {...frame} />)}`;
}

function Document({ title, preview, nonce, script, children }: PageFrame): JSX.Element {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="dark" />
        <meta name="theme-color" content="#120e1c" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        {preview && <PreviewTags title={title} {...preview} />}
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: stylesheet }} />
      </head>
      <body>
        <main>{children}</main>
        {script && <script nonce={nonce} dangerouslySetInnerHTML={{ __html: script }} />}
      </body>
    </html>
  );
}

function PreviewTags(preview: { title: string } & NonNullable<PageFrame['preview']>): JSX.Element {
  return (
    <>
      <meta name="description" content={preview.description} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={preview.title} />
      <meta property="og:description" content={preview.description} />
      <meta property="og:url" content={preview.url} />
      {preview.image && <meta property="og:image" content={preview.image} />}
      <meta name="twitter:card" content={preview.image ? 'summary_large_image' : 'summary'} />
    </>
  );
}
