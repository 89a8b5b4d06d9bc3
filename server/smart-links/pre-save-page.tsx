import type { JSX } from 'preact';
import type { Language } from '../../core/languages/language.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { Artwork } from '../pages/artwork.js';
import { countOfUnits, type TimeUnit } from '../pages/count-of-units.js';
import { renderPage } from '../pages/layout.js';
import { campaignPreview } from '../pages/preview.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import type { Speech } from '../pages/speech.js';
import { timeLeft } from '../pages/time-left.js';
import { comfortScript } from './comfort-script.js';
import type { LinkPageSettings } from './link-page-settings.js';
import { LivestreamLine } from './livestream-line.js';
import { ReleaseMoment } from './release-moment.js';
import { ServiceForms } from './service-picker.js';

/** The link before the release: what it is, when it comes, and all services to pre-save it on. */
export function renderPreSavePage(view: SmartLinkView, settings: LinkPageSettings): string {
  const { speech, formToken, baseUrl, tags, choice } = settings;
  const { campaign } = view;
  const { title, artistName: artist } = campaign;
  const date = speech.longDate(view.releaseAt, view.zone);
  return renderPage({
    title: speech.text('linkPage.title', { title, artist }),
    preview: campaignPreview({ campaign, baseUrl }, speech, speech.text('linkPage.preview', { date })),
    settings,
    script: comfortScript,
    children: (
      <>
        <Artwork campaign={campaign} speech={speech} variant={view.variant} />
        <div class="titles">
          <p class="eyebrow">{speech.text('linkPage.out', { date })}</p>
          <h1 dir="auto">{title}</h1>
          <p class="by" dir="auto">
            {artist}
          </p>
        </div>
        {view.variant && (
          <p class="headline" dir="auto">
            {view.variant.headline}
          </p>
        )}
        <Countdown view={view} speech={speech} />
        <LivestreamLine view={view} speech={speech} />
        <Visitor view={view} speech={speech} />
        <ServiceForms view={view} speech={speech} formToken={formToken} tags={tags} choice={choice} />
        <ReleaseMoment view={view} />
      </>
    ),
  });
}

type Props = { view: SmartLinkView; speech: Speech };

function Countdown({ view: { campaign, releaseAt, now }, speech: { language } }: Props): JSX.Element {
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
      <Cell value={days} unit="day" language={language} />
      <Cell value={hours} unit="hour" language={language} />
      <Cell value={minutes} unit="minute" language={language} />
    </div>
  );
}

function Cell({ value, unit, language }: { value: number; unit: TimeUnit; language: Language }): JSX.Element {
  const counted = countOfUnits(value, unit, language);
  return (
    <div>
      <b data-unit={`${unit}s`}>{counted.count}</b>
      <span>{counted.unit}</span>
    </div>
  );
}

function Visitor({ view: { visitor }, speech }: Props): JSX.Element | null {
  if (!visitor?.identity) return null;
  const { displayName, platform } = visitor.identity;
  const fan = <b dir="auto">{displayName}</b>;
  return <p class="quiet">{speech.rich('linkPage.hereAs', { fan, platform: platformTitles[platform] })}</p>;
}
