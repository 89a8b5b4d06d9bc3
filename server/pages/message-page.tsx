import { renderPage } from './layout.js';

/** A page that says what happened and what to do next. */
export type Message = {
  heading: string;
  text: string;
  next?: { label: string; href: string } | undefined;
  sorry?: boolean;
};

export function renderMessage({ heading, text, next, sorry = true }: Message, nonce: string): string {
  return renderPage({
    title: heading,
    nonce,
    children: (
      <>
        <div class={sorry ? 'badge sorry' : 'badge'} aria-hidden="true">
          {sorry ? '!' : '✓'}
        </div>
        <h1>{heading}</h1>
        <p>{text}</p>
        {next && (
          <a class="button" href={next.href}>
            {next.label}
          </a>
        )}
      </>
    ),
  });
}
