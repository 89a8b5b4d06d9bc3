import { Artwork } from '../pages/artwork.js';
import { Footer } from '../pages/footer.js';
import { previewWords } from '../pages/languages.js';
import { renderPage } from '../pages/layout.js';
import { campaignPreview } from '../pages/preview.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { comfortScript } from './comfort-script.js';
import { OptionalConsents } from './optional-consents.js';
import { OwnResult } from './own-result.js';
import { ListenLinks } from './listen-links.js';
import type { PageSettings } from './pre-save-page.js';
import { ServiceForms } from './service-picker.js';
import { ReconnectForms } from './reconnect-forms.js';
import { ReleaseMoment } from './release-moment.js';
import { isBeingSaved } from './saving.js';

/** The same link after the release: where to listen, how the fan's own save went, and for who has none: save now. */
export function renderListenPage(
  view: SmartLinkView,
  { nonce, formToken, baseUrl, language = 'en', tags }: PageSettings,
): string {
  const { campaign } = view;
  const preSaves = view.visitor?.preSaves ?? [];
  const saving = preSaves.some((status) => isBeingSaved(status, view));
  return renderPage({
    title: `${campaign.title} by ${campaign.artistName}: out now`,
    language,
    preview: campaignPreview({ campaign, baseUrl }, language, previewWords[language].outNow),
    nonce,
    script: comfortScript,
    looksAgain: saving,
    children: (
      <>
        <Artwork campaign={campaign} />
        <div class="titles">
          <p class="eyebrow">Out now</p>
          <h1 dir="auto">{campaign.title}</h1>
          <p class="by" dir="auto">
            {campaign.artistName}
          </p>
        </div>
        {preSaves.map((status) => (
          <OwnResult key={status.preSave.id} status={status} view={view} />
        ))}
        <ReconnectForms view={view} formToken={formToken} />
        <ListenLinks view={view} verb="Listen" />
        {campaign.tiktokSoundUrl !== null && (
          <a class="second" href={campaign.tiktokSoundUrl} rel="noreferrer">
            Make a TikTok with this sound
          </a>
        )}
        {preSaves.length === 0 && <ServiceForms view={view} formToken={formToken} tags={tags} />}
        {preSaves.length === 0 && <ReleaseMoment view={view} />}
        {!saving && <OptionalConsents view={view} formToken={formToken} />}
        <Footer />
      </>
    ),
  });
}
