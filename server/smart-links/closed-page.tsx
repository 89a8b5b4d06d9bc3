import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { Artwork } from '../pages/artwork.js';
import { renderPage } from '../pages/layout.js';
import type { LinkPageSettings } from './link-page-settings.js';

const reasons = {
  cancelled: {
    title: 'listenPage.cancelledTitle',
    eyebrow: 'listenPage.cancelled',
    what: 'listenPage.cancelledWhat',
    joined: 'listenPage.cancelledJoined',
  },
  postponed: {
    title: 'listenPage.postponedTitle',
    eyebrow: 'listenPage.postponed',
    what: 'listenPage.postponedWhat',
    joined: 'listenPage.postponedJoined',
  },
  paused: {
    title: 'listenPage.pausedTitle',
    eyebrow: 'listenPage.paused',
    what: 'listenPage.pausedWhat',
    joined: 'listenPage.pausedJoined',
  },
} as const;

/**
 * The link of a release that nobody can join: it is at a standstill or has no date, and what was promised waits; or it was
 * called off, and nothing is left of what the fan had allowed.
 */
export function renderClosedPage({ campaign, visitor }: SmartLinkView, settings: LinkPageSettings): string {
  const { speech } = settings;
  const { title, artistName: artist } = campaign;
  const joined = (visitor?.preSaves.length ?? 0) > 0;
  const { phase } = campaign;
  const why = reasons[phase === 'cancelled' || phase === 'postponed' ? phase : 'paused'];
  return renderPage({
    title: speech.text(why.title, { title, artist }),
    settings,
    children: (
      <>
        <Artwork campaign={campaign} speech={speech} />
        <div class="titles">
          <p class="eyebrow">{speech.text(why.eyebrow)}</p>
          <h1 dir="auto">{title}</h1>
          <p class="by" dir="auto">
            {artist}
          </p>
        </div>
        <section class="card">
          <p>{speech.text(why.what)}</p>
          {joined && <p>{speech.text(why.joined)}</p>}
        </section>
      </>
    ),
  });
}
