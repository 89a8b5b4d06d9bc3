import type { JSX } from 'preact';
import type { ModeReason } from '../../core/pre-saves/pre-save.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import type { ServiceName } from '../../core/streaming/service-name.js';
import { formTokenField } from '../http/forgery.js';
import { CampaignTitles } from '../pages/campaign-titles.js';
import { renderPage } from '../pages/layout.js';
import { cityOf, clockTime, longDate } from '../pages/words.js';
import { releaseInstant } from '../../core/release-waves/midnight.js';
import { CalendarLink } from './calendar-link.js';
import type { PageSettings } from './pre-save-page.js';
import { serviceTitle } from './service-title.js';
import { actionOf, wordsOf } from './way-words.js';

/** What a sign-in has shown, as the address of the page carries it. */
export type ReminderChoice = { service: ServiceName; zone: string; because: ModeReason; recording: string | null };

/** After a sign-in that cannot save: how would the fan like to hear of the release? */
export function renderReminderPage(
  { view, choice }: { view: SmartLinkView; choice: ReminderChoice },
  { nonce, formToken }: PageSettings,
): string {
  const { campaign } = view;
  const service = serviceTitle(view, choice.service);
  const at = releaseInstant(campaign, choice.zone);
  return renderPage({
    title: `How shall it reach you? ${campaign.title}`,
    nonce,
    children: (
      <>
        <CampaignTitles campaign={campaign}>How shall it reach you?</CampaignTitles>
        <p>{whyAsked(choice.because, service)}</p>
        <p class="quiet">
          It is out at {clockTime(at, choice.zone)} on {longDate(at, choice.zone)} ({cityOf(choice.zone)} time).
          {choice.because !== 'fan-chose' && ` Nothing of your ${service} account was kept.`}
        </p>
        <Ways view={view} choice={choice} formToken={formToken} />
        <a class="second" href={`/l/${campaign.slug}`}>
          {wayBack(choice.because, service)}
        </a>
      </>
    ),
  });
}

type WaysProps = { view: SmartLinkView; choice: ReminderChoice; formToken: string };

function Ways({ view, choice, formToken }: WaysProps): JSX.Element {
  const { campaign, visitor } = view;
  return (
    <>
      <WaysThere view={view} choice={choice} formToken={formToken} />
      {visitor?.identity ? (
        <form method="post" action={`/l/${campaign.slug}/remind`}>
          <input type="hidden" name={formTokenField} value={formToken} />
          <input type="hidden" name="service" value={choice.service} />
          <input type="hidden" name="zone" value={choice.zone} />
          <input type="hidden" name="because" value={choice.because} />
          {choice.recording && <input type="hidden" name="recording" value={choice.recording} />}
          <button class="button" type="submit" name="act" value="remind">
            Remind me at midnight with the link
          </button>
        </form>
      ) : (
        <p class="quiet">
          Would you like a chat message instead? Type /presave in the chat where you found this, and open the link you
          get there.
        </p>
      )}
      <CalendarLink view={view} zone={choice.zone} />
    </>
  );
}

/** What the fan can do at the service themselves, its own page first: by an act that signs them up. */
function WaysThere({ view, choice, formToken }: WaysProps): JSX.Element | null {
  const service = view.services.find(({ name }) => name === choice.service);
  const ways = (['native', 'follow'] as const).filter((way) => service?.modes.includes(way));
  if (!service || ways.length === 0) return null;
  return (
    <form method="post" action={actionOf('native', { view, service })}>
      <input type="hidden" name={formTokenField} value={formToken} />
      <input type="hidden" name="zone" value={choice.zone} />
      {choice.recording && <input type="hidden" name="recording" value={choice.recording} />}
      {ways.map((way) => (
        <button key={way} class={way === ways[0] ? 'button' : 'second'} type="submit" name="act" value={way}>
          {wordsOf(way, { view, service }).label}
        </button>
      ))}
    </form>
  );
}

function wayBack(because: ModeReason, service: string): string {
  if (because === 'fan-chose') return 'Choose another service';
  return because === 'scope-missing' ? `Sign in to ${service} again` : `Use another ${service} account`;
}

function whyAsked(because: ModeReason, service: string): string {
  switch (because) {
    case 'not-allow-listed':
      return `${service} opens its library to a few invited accounts of this app only. For everybody else the release comes as a link, right on time.`;
    case 'scope-missing':
      return `You kept the library to yourself on ${service}’s page, and that is fine: the release can come as a link, right on time. If it was a slip, sign in again and allow both.`;
    case 'no-account':
      return `${service} saves nothing for this account where you are. The release can come as a link, right on time.`;
    case 'no-subscription':
      return `${service} keeps a library for subscribers only, and says that this account has no subscription. The release can come as a link, right on time; if you subscribe before, sign in again.`;
    case 'permission-too-short':
      return `${service} lets us into your library for some hours only, and midnight is further away. The release can come as a link, right on time.`;
    case 'grant-ended':
    case 'fan-chose':
      return 'The release can come as a link, right on time.';
  }
}
