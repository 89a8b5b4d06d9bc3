import type { JSX } from 'preact';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import type { Speech } from '../pages/speech.js';
import { CalendarLink } from './calendar-link.js';
import { LettersForm } from './letters-form.js';

type Props = { view: SmartLinkView; speech: Speech; zone: string; formToken: string };

/** For a fan without a chat account: where the news can reach them, and how to come back until then. */
export function WhereTold({ view, speech, zone, formToken }: Props): JSX.Element | null {
  if (view.visitor?.identity) return null;
  return (
    <section class="card">
      <h2>{speech.text('joinedPage.whereToTell')}</h2>
      <CalendarLink view={view} speech={speech} zone={zone} />
      <LettersForm view={view} speech={speech} formToken={formToken} />
      {view.chats.map(({ platform, inviteUrl }) => (
        <a key={inviteUrl} class="second" href={inviteUrl} rel="noreferrer">
          {speech.text('joinedPage.joinChat', { platform: platformTitles[platform] })}
        </a>
      ))}
      <HowToJoin view={view} speech={speech} />
    </section>
  );
}

/** Whose account at a service we know can be joined with their chat account by it; else by the browser alone. */
function HowToJoin({ view, speech }: Omit<Props, 'zone' | 'formToken'>): JSX.Element {
  const titles = [...new Set(view.chats.map(({ platform }) => platformTitles[platform]))];
  const platforms = speech.choice(titles);
  const isNamed = titles.length > 0;
  if (!view.visitor?.preSaves.some(({ preSave }) => preSave.mode === 'direct')) {
    return (
      <p class="quiet">
        {isNamed ? speech.text('joinedPage.chatLinkOn', { platforms }) : speech.text('joinedPage.chatLink')}
      </p>
    );
  }
  return (
    <>
      <p class="quiet">
        {isNamed ? speech.text('joinedPage.chatSavedOn', { platforms }) : speech.text('joinedPage.chatSaved')}
      </p>
      <p class="quiet">{speech.rich('joinedPage.orNothingSaved', { link: (words) => <a href="/me">{words}</a> })}</p>
    </>
  );
}
