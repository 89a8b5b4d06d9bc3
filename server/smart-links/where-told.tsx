import type { JSX } from 'preact';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import { CalendarLink } from './calendar-link.js';

/** For a fan without a chat account: where the news can reach them, and how to come back until then. */
export function WhereTold({ view, zone }: { view: SmartLinkView; zone: string }): JSX.Element | null {
  if (view.visitor?.identity) return null;
  const platforms = [...new Set(view.chats.map(({ platform }) => platformTitles[platform]))];
  const place = platforms.length > 0 ? `On ${platforms.join(' or ')}` : 'In the artist’s chat';
  return (
    <section class="card">
      <h2>Where shall we tell you?</h2>
      <CalendarLink view={view} zone={zone} />
      {view.chats.map(({ platform, inviteUrl }) => (
        <a key={inviteUrl} class="second" href={inviteUrl} rel="noreferrer">
          Join on {platformTitles[platform]}, then type /presave
        </a>
      ))}
      {view.visitor?.preSaves.some(({ preSave }) => preSave.mode === 'direct') ? (
        <>
          <p class="quiet">
            {place}: type /presave there, open the link you get, and sign in once more with the same account. By that we
            see that both are you: your pre-save stays as it is, and you hear of it in chat.
          </p>
          <p class="quiet">
            Or do nothing: this browser knows you, and in any other you can come back to <a href="/me">your page</a> by
            the same sign-in, until we have destroyed your permission.
          </p>
        </>
      ) : (
        <p class="quiet">
          {place}: type /presave there, and open the link you get in this browser. By that we see that both are you, and
          you get the link in chat. Or do nothing: this browser knows you, and no other does.
        </p>
      )}
    </section>
  );
}
