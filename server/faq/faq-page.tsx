import type { Faq } from '../../core/faq/faq.js';
import { renderPage } from '../pages/layout.js';
import type { PageSettings } from '../pages/page-settings.js';

/** The questions and their answers, each with an address of its own. */
export function renderFaqPage({ entries, pageUrl }: Faq, settings: PageSettings): string {
  const { text: say } = settings.speech;
  return renderPage({
    title: say('faqPage.title'),
    preview: { description: say('faqPage.preview'), url: pageUrl, image: null },
    settings,
    children: (
      <>
        <h1>{say('faqPage.title')}</h1>
        {entries.map(({ id, question, short, more }) => (
          <section key={id} id={id} class="card prose">
            <h2>{question}</h2>
            <p>{short}</p>
            {more.map((text) => (
              <p key={text} class="quiet">
                {text}
              </p>
            ))}
          </section>
        ))}
      </>
    ),
  });
}
