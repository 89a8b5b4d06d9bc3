import { Footer } from './footer.js';
import { renderPage } from './layout.js';

/** A page that says what happened and what to do next. */
export type Message = {
  heading: string;
  text: string;
  next?: { label: string; href: string } | undefined;
};

export function renderMessage({ heading, text, next }: Message, nonce: string): string {
  return renderPage({
    title: heading,
    nonce,
    children: (
      <>
        <div class="badge sorry" aria-hidden="true">
          !
        </div>
        <h1>{heading}</h1>
        <p>{text}</p>
        {next && (
          <a class="button" href={next.href}>
            {next.label}
          </a>
        )}
        <Footer />
      </>
    ),
  });
}
