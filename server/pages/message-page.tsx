import { renderPage } from './layout.js';
import type { PageSettings } from './page-settings.js';

/** A page that says what happened and what to do next. */
export type Message = {
  heading: string;
  text: string;
  next?: { label: string; href: string } | undefined;
  /** What the visitor asked for is done; otherwise something is in the way. */
  isDone?: boolean;
};

/** A page that says one thing, and where to go on. */
export function renderMessage({ heading, text, next, isDone = false }: Message, settings: PageSettings): string {
  return renderPage({
    title: heading,
    settings,
    children: (
      <>
        <div class={isDone ? 'badge' : 'badge sorry'} aria-hidden="true">
          {isDone ? '✓' : '!'}
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
