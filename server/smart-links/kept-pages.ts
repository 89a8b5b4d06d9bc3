import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import type { Language } from '../../core/languages/language.js';
import { newToken } from '../../core/identifiers.js';
import type { Random } from '../../core/ports/random.js';
import type { FormTags } from './form-tags.js';
import type { LinkPageSettings } from './link-page-settings.js';

/**
 * Pages of views that many visitors share, each rendered once in each language. What is one visitor's own, the response's
 * nonce, their form token and what their link said, is put in its places afterwards; the places are marked by words that nobody can guess.
 */
export class KeptPages {
  readonly #marks: { nonce: string; formToken: string; query: string; tags: FormTags };
  readonly #pages = new WeakMap<SmartLinkView, Map<Language, string>>();

  constructor(random: Random) {
    const mark = () => newToken(random).reveal();
    this.#marks = { nonce: mark(), formToken: mark(), query: mark(), tags: { r: mark(), s: mark() } };
  }

  /** The view's page for this visitor. */
  page(view: SmartLinkView, settings: LinkPageSettings, render: (settings: LinkPageSettings) => string): string {
    if (view.visitor || settings.choice) return render(settings);
    const { nonce, formToken, query, tags } = this.#marks;
    return this.#templateOf(view, settings, render)
      .replaceAll(nonce, settings.nonce)
      .replaceAll(formToken, settings.formToken)
      .replaceAll(query, (settings.query ?? '').replaceAll('&', '&amp;'))
      .replaceAll(tags.r, settings.tags?.r ?? '')
      .replaceAll(tags.s, settings.tags?.s ?? '');
  }

  #templateOf(view: SmartLinkView, settings: LinkPageSettings, render: (settings: LinkPageSettings) => string): string {
    const languages = this.#pages.get(view) ?? new Map<Language, string>();
    this.#pages.set(view, languages);
    const { language } = settings.speech;
    const template = languages.get(language) ?? render({ ...settings, ...this.#marks });
    languages.set(language, template);
    return template;
  }
}
