import { Artwork } from '../pages/artwork.js';
import { renderPage } from '../pages/layout.js';
import { campaignPreview } from '../pages/preview.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { comfortScript } from './comfort-script.js';
import { OptionalConsents } from './optional-consents.js';
import { OwnResult } from './own-result.js';
import { ListenLinks } from './listen-links.js';
import type { LinkPageSettings } from './link-page-settings.js';
import { LivestreamLine } from './livestream-line.js';
import { ServiceForms } from './service-picker.js';
import { MoreServices } from './more-services.js';
import { ReconnectForms } from './reconnect-forms.js';
import { ReleaseMoment } from './release-moment.js';
import { isBeingSaved } from './saving.js';

/** The same link after the release: where to listen, how the fan's own save went, and save now wherever they have none. */
export function renderListenPage(view: SmartLinkView, settings: LinkPageSettings): string {
  const { speech, formToken, baseUrl, tags, choice } = settings;
  const { campaign } = view;
  const { title, artistName: artist } = campaign;
  const preSaves = view.visitor?.preSaves ?? [];
  const saving = preSaves.some((status) => isBeingSaved(status, view));
  return renderPage({
    title: speech.text('listenPage.title', { title, artist }),
    preview: campaignPreview({ campaign, baseUrl }, speech, speech.text('listenPage.preview')),
    settings,
    script: comfortScript,
    looksAgain: saving,
    children: (
      <>
        <Artwork campaign={campaign} speech={speech} />
        <div class="titles">
          <p class="eyebrow">{speech.text('listenPage.outNow')}</p>
          <h1 dir="auto">{title}</h1>
          <p class="by" dir="auto">
            {artist}
          </p>
        </div>
        {preSaves.map((status) => (
          <OwnResult key={status.preSave.id} status={status} view={view} speech={speech} />
        ))}
        <ReconnectForms view={view} speech={speech} formToken={formToken} />
        <ListenLinks view={view} speech={speech} isOut />
        <LivestreamLine view={view} speech={speech} />
        {campaign.tiktokSoundUrl !== null && (
          <a class="second" href={campaign.tiktokSoundUrl} rel="noreferrer">
            {speech.text('listenPage.tiktok')}
          </a>
        )}
        {preSaves.length === 0 && (
          <ServiceForms view={view} speech={speech} formToken={formToken} tags={tags} choice={choice} />
        )}
        <MoreServices view={view} speech={speech} formToken={formToken} />
        {preSaves.length === 0 && <ReleaseMoment view={view} />}
        {!saving && <OptionalConsents view={view} speech={speech} formToken={formToken} />}
      </>
    ),
  });
}
