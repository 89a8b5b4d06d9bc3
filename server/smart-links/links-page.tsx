import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { Artwork } from '../pages/artwork.js';
import { renderPage } from '../pages/layout.js';
import type { PageSettings } from '../pages/page-settings.js';
import { CalendarLink } from './calendar-link.js';
import { ListenLinks } from './listen-links.js';

/** Plain links to the release and a calendar entry: nothing is asked, nothing is kept. */
export function renderLinksPage(view: SmartLinkView, settings: PageSettings): string {
  const { speech } = settings;
  const { campaign, released } = view;
  const { title, artistName: artist } = campaign;
  return renderPage({
    title: speech.text('listenPage.linksTitle', { title, artist }),
    settings,
    children: (
      <>
        <Artwork campaign={campaign} speech={speech} />
        <div class="titles">
          <p class="eyebrow">
            {released
              ? speech.text('listenPage.outNow')
              : speech.text('linkPage.out', { date: speech.longDate(view.releaseAt, view.zone) })}
          </p>
          <h1 dir="auto">{title}</h1>
          <p class="by" dir="auto">
            {artist}
          </p>
        </div>
        <p>{speech.text('listenPage.linksWhy')}</p>
        {!released && <CalendarLink view={view} speech={speech} />}
        <ListenLinks view={view} speech={speech} isOut={released} />
      </>
    ),
  });
}
