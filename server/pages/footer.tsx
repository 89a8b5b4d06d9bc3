import type { JSX } from 'preact';

/** The foot of every page: what a pre-save is not, and where a fan finds what is kept of them, and by which rules. */
export function Footer(): JSX.Element {
  return (
    <footer>
      <p>A pre-save is a promise to you: nothing is bought, posted or played in your name.</p>
      <p>
        <a href="/faq">Questions</a> · <a href="/me">Your data</a> · <a href="/privacy">Privacy</a> ·{' '}
        <a href="/terms">Terms</a>
      </p>
    </footer>
  );
}
