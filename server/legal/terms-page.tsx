import type { MessageKey } from '../../core/messages/catalogue.js';
import { renderPage } from '../pages/layout.js';
import type { PageSettings } from '../pages/page-settings.js';

/** Each part of the terms: its heading and its words. */
const parts = [
  ['terms.get', 'terms.getText'],
  ['terms.ask', 'terms.askText'],
  ['terms.never', 'terms.neverText'],
  ['terms.wrong', 'terms.wrongText'],
  ['terms.enough', 'terms.enoughText'],
  ['terms.behind', 'terms.behindText'],
] as const satisfies readonly (readonly [MessageKey, MessageKey])[];

/** The terms: what a fan can count on, and what is asked of them. */
export function renderTermsPage(settings: PageSettings): string {
  const { text } = settings.speech;
  return renderPage({
    title: text('legalPages.terms'),
    settings,
    children: (
      <>
        <h1>{text('legalPages.terms')}</h1>
        {parts.map(([heading, words]) => (
          <section key={heading} class="card">
            <h2>{text(heading)}</h2>
            <p>{text(words)}</p>
          </section>
        ))}
      </>
    ),
  });
}
