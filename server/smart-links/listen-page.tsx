import type { JSX } from 'preact';
import { releaseNews } from '../../core/announcements/collect-announcements.js';
import { isOpen } from '../../core/library-writes/library-write.js';
import type { PreSaveStatus } from '../../core/pre-saves/pre-save-status.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { Artwork } from '../pages/artwork.js';
import { Footer } from '../pages/footer.js';
import { previewWords } from '../pages/languages.js';
import { renderPage } from '../pages/layout.js';
import { campaignPreview } from '../pages/preview.js';
import { takesPreSaves } from '../../core/campaigns/campaign.js';
import { comfortScript } from './comfort-script.js';
import { PreSaveForm, type PageSettings } from './pre-save-page.js';
import { needsReconnect, ReconnectForms } from './reconnect-forms.js';
import { serviceTitle } from './service-title.js';

/** The same link after the release: where to listen, and how the fan's own pre-save went. */
export function renderListenPage(
  view: SmartLinkView,
  { nonce, formToken, baseUrl, language = 'en' }: PageSettings,
): string {
  const { campaign } = view;
  const joined = (view.visitor?.preSaves.length ?? 0) > 0;
  return renderPage({
    title: `${campaign.title} by ${campaign.artistName}: out now`,
    language,
    preview: campaignPreview({ campaign, baseUrl }, language, previewWords[language].outNow),
    nonce,
    script: comfortScript,
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
        {view.visitor?.preSaves.map((status) => (
          <OwnPreSave key={status.preSave.id} status={status} view={view} />
        ))}
        <ReconnectForms view={view} formToken={formToken} />
        {view.services.map(({ name, title, listenUrl }) => (
          <a key={name} class="button" href={listenUrl}>
            Listen on {title}
          </a>
        ))}
        {!joined &&
          takesPreSaves(campaign) &&
          view.services.map((service) => (
            <PreSaveForm key={service.name} view={view} service={service} formToken={formToken} />
          ))}
        <Footer />
      </>
    ),
  });
}

/** How a promise ended, in the fan's words. */
const endings = {
  'pre-saved': 'Your pre-save is on its way.',
  saved: 'It is in your library: we saved it and read it back.',
  'already-there': 'It was in your library already, so there was nothing left to do.',
  'not-saved': 'We could not save it for you. You can add it yourself with the button below.',
  'release-reminder': 'It is out: here is the link you asked for.',
  reconnect:
    'Your permission had ended, so we could not save it yet. Connect again and we save it now, or add it yourself with the button below.',
} as const;

function OwnPreSave({ status, view }: { status: PreSaveStatus; view: SmartLinkView }): JSX.Element {
  const service = serviceTitle(view, status.preSave.service);
  return (
    <section class="card">
      <h2>Your pre-save on {service}</h2>
      <p>{endings[endingOf(status)]}</p>
    </section>
  );
}

/** One item may still be on its way while another waits for the fan: what they can do comes first. */
function endingOf(status: PreSaveStatus): keyof typeof endings {
  if (needsReconnect(status)) return 'reconnect';
  const states = status.writes.map(({ state }) => state);
  return (states.some(isOpen) ? null : releaseNews(states)) ?? 'pre-saved';
}
