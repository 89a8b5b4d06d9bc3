import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { newToken } from '../../core/identifiers.js';
import type { Random } from '../../core/ports/random.js';
import type { PageSettings } from './pre-save-page.js';

/**
 * Pages of views that many visitors share, each rendered once. What is one visitor's own, the response's nonce and their
 * form token, is put in its places afterwards; the places are marked by words that nobody can guess.
 */
export class KeptPages {
  readonly #nonceMark: string;
  readonly #formTokenMark: string;
  readonly #pages = new WeakMap<SmartLinkView, Map<string, string>>();

  constructor(random: Random) {
    this.#nonceMark = newToken(random).reveal();
    this.#formTokenMark = newToken(random).reveal();
  }

  /** The view's page for this visitor. */
  page(view: SmartLinkView, settings: PageSettings, render: (settings: PageSettings) => string): string {
    if (view.visitor) return render(settings);
    return this.#templateOf(view, settings, render)
      .replaceAll(this.#nonceMark, settings.nonce)
      .replaceAll(this.#formTokenMark, settings.formToken);
  }

  #templateOf(view: SmartLinkView, settings: PageSettings, render: (settings: PageSettings) => string): string {
    const languages = this.#pages.get(view) ?? new Map<string, string>();
    this.#pages.set(view, languages);
    const { language = '' } = settings;
    const template =
      languages.get(language) ?? render({ ...settings, nonce: this.#nonceMark, formToken: this.#formTokenMark });
    languages.set(language, template);
    return template;
  }
}
