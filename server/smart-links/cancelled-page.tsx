import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { Artwork } from '../pages/artwork.js';
import { renderPage } from '../pages/layout.js';
import type { LinkPageSettings } from './link-page-settings.js';

/** The link of a release that was called off: there is nothing to do, and nothing left of what the fan had allowed. */
export function renderCancelledPage({ campaign, visitor }: SmartLinkView, settings: LinkPageSettings): string {
  const { speech } = settings;
  const { title, artistName: artist } = campaign;
  const joined = (visitor?.preSaves.length ?? 0) > 0;
  return renderPage({
    title: speech.text('listenPage.cancelledTitle', { title, artist }),
    settings,
    children: (
      <>
        <Artwork campaign={campaign} speech={speech} />
        <div class="titles">
          <p class="eyebrow">{speech.text('listenPage.cancelled')}</p>
          <h1 dir="auto">{title}</h1>
          <p class="by" dir="auto">
            {artist}
          </p>
        </div>
        <section class="card">
          <p>{speech.text('listenPage.cancelledWhat')}</p>
          {joined && <p>{speech.text('listenPage.cancelledJoined')}</p>}
        </section>
      </>
    ),
  });
}
