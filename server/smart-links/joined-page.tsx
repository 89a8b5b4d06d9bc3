import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { Artwork } from '../pages/artwork.js';
import { renderPage } from '../pages/layout.js';
import { CalendarLink } from './calendar-link.js';
import { CityQuestion } from './city-question.js';
import { LivestreamLine } from './livestream-line.js';
import { MoreServices } from './more-services.js';
import { OptionalConsents } from './optional-consents.js';
import type { LinkPageSettings } from './link-page-settings.js';
import { PromiseCard } from './promise-card.js';
import { ReconnectForms } from './reconnect-forms.js';
import { ShareCard, shareScript } from './share-card.js';
import { WhereTold } from './where-told.js';

/** "You're in": what was promised, when it is kept, and where the fan will hear of it. */
export function renderJoinedPage(view: SmartLinkView, settings: LinkPageSettings): string {
  const { speech, formToken, baseUrl } = settings;
  const preSaves = view.visitor?.preSaves ?? [];
  const { title, artistName, slug } = view.campaign;
  const shown = { view, speech, formToken };
  return renderPage({
    title: speech.text('joinedPage.title', { title }),
    settings,
    script: shareScript,
    children: (
      <>
        <div class="badge" aria-hidden="true">
          ✓
        </div>
        <div class="titles">
          <h1>{speech.text('joinedPage.heading')}</h1>
          <p class="by">
            {speech.rich('joinedPage.by', { title: <bdi>{title}</bdi>, artist: <bdi>{artistName}</bdi> })}
          </p>
        </div>
        <Artwork campaign={view.campaign} speech={speech} small />
        {preSaves.map((status) => (
          <PromiseCard key={status.preSave.id} {...shown} status={status} among={preSaves.length} />
        ))}
        {view.visitor?.identity && preSaves.length > 1 && (
          <CalendarLink view={view} speech={speech} zone={preSaves[0]?.preSave.zone ?? view.zone} />
        )}
        <LivestreamLine view={view} speech={speech} />
        <ReconnectForms {...shown} />
        <WhereTold {...shown} zone={preSaves[0]?.preSave.zone ?? view.zone} />
        <ShareCard url={view.visitor?.shareUrl ?? `${baseUrl}/l/${slug}`} {...{ title, artistName, speech }} />
        <MoreServices {...shown} />
        <OptionalConsents {...shown} />
        <CityQuestion {...shown} />
      </>
    ),
  });
}
