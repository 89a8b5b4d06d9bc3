import type { Speech } from './speech.js';

/** What every page is rendered with. */
export type PageSettings = {
  /** Lets this response's inline style and script through the Content-Security-Policy. */
  nonce: string;
  /** The language that it speaks. */
  speech: Speech;
  /**
   * What the page's address asks for besides a language, so that the links to its other languages keep it: empty, or
   * `s=bio&`. Null for a page that cannot be opened again, because it answers a form or a service.
   */
  query: string | null;
};
