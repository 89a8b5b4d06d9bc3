import type { JSX } from 'preact';
import type { ModeReason } from '../../core/pre-saves/pre-save.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import type { ServiceName } from '../../core/streaming/service-name.js';
import { formTokenField } from '../http/forgery.js';
import { CampaignTitles } from '../pages/campaign-titles.js';
import { renderPage } from '../pages/layout.js';
import { cityOf } from '../pages/city-of-zone.js';
import type { Speech } from '../pages/speech.js';
import { releaseInstant } from '../../core/release-waves/midnight.js';
import { CalendarLink } from './calendar-link.js';
import { canBeTold } from './can-be-told.js';
import type { LinkPageSettings } from './link-page-settings.js';
import { serviceTitle } from './service-title.js';
import { actionOf, labelOf, nameOf } from './way-words.js';

/** What a sign-in has shown, as the address of the page carries it. */
export type ReminderChoice = { service: ServiceName; zone: string; because: ModeReason; recording: string | null };

/** After a sign-in that cannot save: how would the fan like to hear of the release? */
export function renderReminderPage(
  { view, choice }: { view: SmartLinkView; choice: ReminderChoice },
  settings: LinkPageSettings,
): string {
  const { speech, formToken } = settings;
  const { campaign } = view;
  const service = serviceTitle(view, choice.service);
  const at = releaseInstant(campaign, choice.zone);
  return renderPage({
    title: speech.text('reminderPage.title', { title: campaign.title }),
    settings,
    children: (
      <>
        <CampaignTitles campaign={campaign} speech={speech}>
          {speech.text('reminderPage.heading')}
        </CampaignTitles>
        <p>{speech.text(whyAsked(choice.because), { service })}</p>
        <p class="quiet">
          {speech.text('reminderPage.outAt', {
            time: speech.clockTime(at, choice.zone),
            date: speech.longDate(at, choice.zone),
            city: cityOf(choice.zone),
          })}
          {choice.because !== 'fan-chose' && ` ${speech.text('reminderPage.nothingKept', { service })}`}
        </p>
        <Ways {...{ view, speech, choice, formToken }} />
        <a class="second" href={`/l/${campaign.slug}`}>
          {speech.text(wayBack(choice.because), { service })}
        </a>
      </>
    ),
  });
}

type WaysProps = { view: SmartLinkView; speech: Speech; choice: ReminderChoice; formToken: string };

function Ways({ view, speech, choice, formToken }: WaysProps): JSX.Element {
  const { campaign } = view;
  return (
    <>
      <WaysThere {...{ view, speech, choice, formToken }} />
      {canBeTold(view) ? (
        <form method="post" action={`/l/${campaign.slug}/remind`}>
          <input type="hidden" name={formTokenField} value={formToken} />
          <input type="hidden" name="service" value={choice.service} />
          <input type="hidden" name="zone" value={choice.zone} />
          <input type="hidden" name="because" value={choice.because} />
          {choice.recording && <input type="hidden" name="recording" value={choice.recording} />}
          <button class="button" type="submit" name="act" value="remind">
            {speech.text('reminderPage.remind')}
          </button>
        </form>
      ) : (
        <p class="quiet">{speech.text('reminderPage.chatInstead')}</p>
      )}
      <CalendarLink view={view} speech={speech} zone={choice.zone} />
    </>
  );
}

/** What the fan can do at the service themselves, its own page first: by an act that signs them up. */
function WaysThere({ view, speech, choice, formToken }: WaysProps): JSX.Element | null {
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
          {labelOf(nameOf(way, { view, service }), false, { view, service, speech })}
        </button>
      ))}
    </form>
  );
}

/** The name of the message on the button back. */
function wayBack(because: ModeReason) {
  if (because === 'fan-chose') return 'reminderPage.otherService';
  return because === 'scope-missing' ? 'reminderPage.signInAgain' : 'reminderPage.otherAccount';
}

/** The name of the message that says why this is asked. */
function whyAsked(because: ModeReason) {
  if (because === 'grant-ended' || because === 'fan-chose') return 'reminderPage.asLink';
  return `reminderPage.${because}` as const;
}
