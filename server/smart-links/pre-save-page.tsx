import type { JSX } from 'preact';
import type { OfferedService, SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { formTokenField } from '../http/forgery.js';
import { Artwork } from '../pages/artwork.js';
import { Footer } from '../pages/footer.js';
import { previewWords, type PageLanguage } from '../pages/languages.js';
import { renderPage } from '../pages/layout.js';
import { campaignPreview } from '../pages/preview.js';
import { preSaveWords } from '../../core/streaming/pre-save-words.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import { cityOf, clockTime, longDate, timeLeft } from '../pages/words.js';
import { CalendarLink } from './calendar-link.js';
import { OneTapForm } from './one-tap-form.js';
import { comfortScript } from './comfort-script.js';
import { ReleaseMoment } from './release-moment.js';
import { SignInButtons } from './sign-in-buttons.js';
import { zoneOptions } from './zone-options.js';

export type PageSettings = {
  nonce: string;
  formToken: string;
  baseUrl: string;
  language?: PageLanguage;
  /** What the link said by which the page was opened, for its forms to carry on; empty: nothing. */
  tags?: FormTags;
};

/** The fields of {@link PageSettings.tags}: a code as it is kept, and a source in its shape. */
export type FormTags = { r: string; s: string };

/** The link before the release: what it is, when it comes, and one button per service. */
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

/** One form per service: one tap for a fan whose permission we keep, else the way to the service's sign-in. */
export function ServiceForms({ view, formToken, tags }: Omit<FormProps, 'service'>): JSX.Element {
  const oneTaps = new Map(view.visitor?.oneTap.map((oneTap) => [oneTap.service, oneTap]));
  return (
    <>
      {view.services.map((service) => {
        const oneTap = oneTaps.get(service.name);
        if (oneTap) return <OneTapForm key={service.name} view={view} oneTap={oneTap} formToken={formToken} />;
        return <PreSaveForm key={service.name} view={view} service={service} formToken={formToken} tags={tags} />;
      })}
    </>
  );
}

type FormProps = { view: SmartLinkView; service: OfferedService; formToken: string; tags: FormTags | undefined };

/** One service’s button, with what it will ask and when it is saved: at once where it is out. */
function PreSaveForm({ view, service, formToken, tags }: FormProps): JSX.Element {
  return (
    <form method="post" action={`/oauth/${service.name}/start`}>
      <input type="hidden" name={formTokenField} value={formToken} />
      <input type="hidden" name="slug" value={view.campaign.slug} />
      <input type="hidden" name="service" value={service.name} />
      {tags && <input type="hidden" name="r" value={tags.r} />}
      {tags && <input type="hidden" name="s" value={tags.s} />}
      {service.opensAt && <OpensLater service={service} opensAt={service.opensAt} view={view} />}
      <SignInButtons view={view} service={service} />
      {!view.released && !view.visitor?.identity && <CalendarLink view={view} />}
      {!service.opensAt && <Permissions service={service} view={view} />}
      <ZoneChoice view={view} />
    </form>
  );
}

function OpensLater({
  view,
  service,
  opensAt,
}: Omit<FormProps, 'formToken' | 'tags'> & { opensAt: Date }): JSX.Element {
  return (
    <p class="card">
      {preSaveWords(service.name).doing} on {service.title} opens on {longDate(opensAt, view.zone)}: {service.title}{' '}
      ends every permission after {service.consentLifeMonths} months, and the release is further away.
    </p>
  );
}

/** What a service will ask a fan for, in our words and before it does. */
export function Permissions({ service, view }: Pick<FormProps, 'service' | 'view'>): JSX.Element {
  const kept = view.campaign.phase === 'released' ? 'for three days' : 'until three days after the release';
  return (
    <section class="card">
      <h2>What we ask {service.title} for, and why:</h2>
      <ul>
        {service.permissions.map(({ scope, why }) => (
          <li key={scope}>{why}</li>
        ))}
        {service.followPermissions?.map(({ scope, why }) => (
          <li key={scope}>Only if you follow: {why}</li>
        ))}
      </ul>
      <p class="quiet">We keep the permission {kept}, then destroy it.</p>
    </section>
  );
}

function ZoneChoice({ view }: { view: SmartLinkView }): JSX.Element {
  const { zone } = view;
  return (
    <details open>
      <summary>
        {momentOf(view)} <b data-city>{cityOf(zone)}</b>. Somewhere else?
      </summary>
      <label>
        <span class="quiet">Your time zone</span>
        <select name="zone" autocomplete="off" dangerouslySetInnerHTML={{ __html: zoneOptions(zone) }} />
      </label>
    </details>
  );
}

/** When it is saved, as far as the words before the name of the city. */
function momentOf({ campaign, zone, releaseAt, released }: SmartLinkView): string {
  if (released && (campaign.phase === 'released' || campaign.releaseMode.kind === 'global')) {
    return 'It is out: we save it now. You live by the clocks of';
  }
  if (released) return 'It is out: we save it now, or at 00:00 where it is still to come. You are in';
  if (campaign.releaseMode.kind === 'global') return `It is saved at ${clockTime(releaseAt, zone)} on your clock in`;
  return 'It is saved at 00:00 in';
}
