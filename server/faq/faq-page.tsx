import type { Faq } from '../../core/faq/faq.js';
import { Footer } from '../pages/footer.js';
import { renderPage } from '../pages/layout.js';

/** The questions and their answers, each with an address of its own. */
export function renderFaqPage({ entries, pageUrl }: Faq, nonce: string): string {
  return renderPage({
    title: 'Questions and answers',
    preview: {
      description: 'Is a pre-save a stream? What happens at midnight? What is kept of me, and can I take it back?',
      url: pageUrl,
      image: null,
    },
    nonce,
    children: (
      <>
        <h1>Questions and answers</h1>
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
        <Footer />
      </>
    ),
  });
}
