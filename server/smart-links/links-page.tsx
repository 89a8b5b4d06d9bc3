import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { Artwork } from '../pages/artwork.js';
import { renderPage } from '../pages/layout.js';
import { longDate } from '../pages/words.js';
import { CalendarLink } from './calendar-link.js';
import { ListenLinks } from './listen-links.js';
import type { PageSettings } from './pre-save-page.js';

/** Plain links to the release and a calendar entry: nothing is asked, nothing is kept. */
export function renderLinksPage(view: SmartLinkView, { nonce }: Pick<PageSettings, 'nonce'>): string {
  const { campaign, released } = view;
  return renderPage({
    title: `${campaign.title} by ${campaign.artistName}: links`,
    nonce,
    children: (
      <>
        <Artwork campaign={campaign} />
        <div class="titles">
          <p class="eyebrow">{released ? 'Out now' : `Out ${longDate(view.releaseAt, view.zone)}`}</p>
          <h1 dir="auto">{campaign.title}</h1>
          <p class="by" dir="auto">
            {campaign.artistName}
          </p>
        </div>
        <p>
          In India we ask nothing of anybody under 18: no permission, and nothing is saved for you. If you came from
          chat, we keep that you told us so beside your chat name: type /mydata there to see or erase it. The music is
          yours all the same.
        </p>
        {!released && <CalendarLink view={view} />}
        <ListenLinks view={view} verb={released ? 'Listen' : 'Find it'} />
      </>
    ),
  });
}
