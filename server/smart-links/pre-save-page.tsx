import type { JSX } from 'preact';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { Artwork } from '../pages/artwork.js';
import { Footer } from '../pages/footer.js';
import { previewWords, type PageLanguage } from '../pages/languages.js';
import { renderPage } from '../pages/layout.js';
import { campaignPreview } from '../pages/preview.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import { longDate, timeLeft } from '../pages/words.js';
import { comfortScript } from './comfort-script.js';
import type { FormTags } from './form-tags.js';
import { ReleaseMoment } from './release-moment.js';
import { ServiceForms } from './service-picker.js';

/** What a page behind a link needs besides what it shows. */
export type PageSettings = {
  nonce: string;
  formToken: string;
  baseUrl: string;
  language?: PageLanguage;
  /** What the link said by which the page was opened, for its forms to carry on; empty: nothing. */
  tags?: FormTags;
};

/** The link before the release: what it is, when it comes, and all services to pre-save it on. */
export function renderPreSavePage(
  view: SmartLinkView,
  { nonce, formToken, baseUrl, language = 'en', tags }: PageSettings,
): string {
  const { campaign } = view;
  return renderPage({
    title: `${campaign.title} by ${campaign.artistName}`,
    language,
    preview: campaignPreview(
      { campaign, baseUrl },
      language,
      previewWords[language].comesOut(longDate(view.releaseAt, view.zone)),
    ),
    nonce,
    script: comfortScript,
    children: (
      <>
        <Artwork campaign={campaign} variant={view.variant} />
        <div class="titles">
          <p class="eyebrow">Out {longDate(view.releaseAt, view.zone)}</p>
          <h1 dir="auto">{campaign.title}</h1>
          <p class="by" dir="auto">
            {campaign.artistName}
          </p>
        </div>
        {view.variant && (
          <p class="headline" dir="auto">
            {view.variant.headline}
          </p>
        )}
        <Countdown view={view} />
        <Visitor view={view} />
        <ServiceForms view={view} formToken={formToken} tags={tags} />
        <ReleaseMoment view={view} />
        <Footer />
      </>
    ),
  });
}

function Countdown({ view: { campaign, releaseAt, now } }: { view: SmartLinkView }): JSX.Element {
  const { days, hours, minutes } = timeLeft(releaseAt, now);
  const local = campaign.releaseMode.kind === 'local' ? campaign.releaseDate : '';
  return (
    <div
      class="countdown"
      data-release={releaseAt.toISOString()}
      data-date={local}
      data-now={now.toISOString()}
      role="timer"
    >
      <Cell value={days} unit="days" />
      <Cell value={hours} unit="hours" />
      <Cell value={minutes} unit="minutes" />
    </div>
  );
}

function Cell({ value, unit }: { value: number; unit: string }): JSX.Element {
  return (
    <div>
      <b data-unit={unit}>{value}</b>
      <span>{value === 1 ? unit.slice(0, -1) : unit}</span>
    </div>
  );
}

function Visitor({ view: { visitor } }: { view: SmartLinkView }): JSX.Element | null {
  if (!visitor?.identity) return null;
  const { displayName, platform } = visitor.identity;
  return (
    <p class="quiet">
      You are here as <b dir="auto">{displayName}</b> from {platformTitles[platform]}.
    </p>
  );
}
