import type { JSX } from 'preact';
import { languageNames, languages, type Language } from '../../core/languages/language.js';
import type { PageSettings } from './page-settings.js';

type Props = { settings: Pick<PageSettings, 'speech' | 'query'>; spoken?: readonly Language[] };

/**
 * The foot of every page: what a pre-save is not, where a fan finds what is kept of them, and by which rules; and the
 * page in its other languages.
 */
export function Footer({ settings: { speech, query }, spoken = languages }: Props): JSX.Element {
  const spokenNow = spoken.indexOf(speech.language);
  return (
    <footer>
      <p>{speech.text('page.promise')}</p>
      <p>
        <a href="/faq">{speech.text('page.questions')}</a> · <a href="/me">{speech.text('page.yourData')}</a> ·{' '}
        <a href="/privacy">{speech.text('page.privacy')}</a> · <a href="/terms">{speech.text('page.terms')}</a>
      </p>
      {query !== null && spoken.length > 1 && (
        <nav aria-label={speech.text('page.languages')}>
          {spoken.map((language, index) => (
            <LanguageLink key={language} {...{ language, query }} isSpoken={index === spokenNow} />
          ))}
        </nav>
      )}
    </footer>
  );
}

type LinkProps = { language: Language; query: string; isSpoken: boolean };

/** The same page in another language, as that language calls itself: its readers find it, whatever the page speaks now. */
function LanguageLink({ language, query, isSpoken }: LinkProps): JSX.Element {
  return (
    <a
      href={`?${query}lang=${language}`}
      lang={language}
      hreflang={language}
      rel="nofollow"
      {...(isSpoken && { 'aria-current': 'true' })}
    >
      {languageNames[language]}
    </a>
  );
}
