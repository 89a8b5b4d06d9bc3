import type { JSX } from 'preact';
import { namedRecording } from '../../core/campaigns/recording.js';
import { isOpen } from '../../core/library-writes/library-write.js';
import { needsReconnect } from '../../core/pre-saves/awaits-sign-in.js';
import type { PreSaveStatus } from '../../core/pre-saves/pre-save-status.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { Artwork } from '../pages/artwork.js';
import { Footer } from '../pages/footer.js';
import { renderPage } from '../pages/layout.js';
import { preSaveWords } from '../../core/streaming/pre-save-words.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import { cityOf, clockTime, longDate } from '../pages/words.js';
import { CalendarLink } from './calendar-link.js';
import { CityQuestion } from './city-question.js';
import { MoreServices } from './more-services.js';
import { OptionalConsents } from './optional-consents.js';
import type { PageSettings } from './pre-save-page.js';
import { RecordingChange } from './recording-choice.js';
import { ReconnectForms } from './reconnect-forms.js';
import { ShareCard, shareScript } from './share-card.js';
import { serviceTitle } from './service-title.js';
import { StepThere } from './step-there.js';
import { WhereTold } from './where-told.js';

/** "You're in": what was promised, when it is kept, and where the fan will hear of it. */
export function renderJoinedPage(view: SmartLinkView, { nonce, formToken, baseUrl }: PageSettings): string {
  const preSaves = view.visitor?.preSaves ?? [];
  const { title, artistName, slug } = view.campaign;
  return renderPage({
    title: `You're in: ${view.campaign.title}`,
    nonce,
    script: shareScript,
    children: (
      <>
        <div class="badge" aria-hidden="true">
          ✓
        </div>
        <div class="titles">
          <h1>You’re in.</h1>
          <p class="by">
            <bdi>{view.campaign.title}</bdi> by <bdi>{view.campaign.artistName}</bdi>
          </p>
        </div>
        <Artwork campaign={view.campaign} small />
        {preSaves.map((status) => (
          <PromiseCard
            key={status.preSave.id}
            status={status}
            view={view}
            formToken={formToken}
            among={preSaves.length}
          />
        ))}
        {view.visitor?.identity && preSaves.length > 1 && (
          <CalendarLink view={view} zone={preSaves[0]?.preSave.zone ?? view.zone} />
        )}
        <ReconnectForms view={view} formToken={formToken} />
        <WhereTold view={view} zone={preSaves[0]?.preSave.zone ?? view.zone} />
        <ShareCard url={view.visitor?.shareUrl ?? `${baseUrl}/l/${slug}`} title={title} artistName={artistName} />
        <MoreServices view={view} formToken={formToken} />
        <OptionalConsents view={view} formToken={formToken} />
        <CityQuestion view={view} formToken={formToken} />
        <Footer />
      </>
    ),
  });
}

/** `among`: how many there are; each is headed by its service where there are several. */
type PromiseProps = { status: PreSaveStatus; view: SmartLinkView; formToken: string; among: number };

function PromiseCard({ status, view, formToken, among }: PromiseProps): JSX.Element {
  const { preSave, permissionUntil, permissionDestroyedAt, countsForAnother } = status;
  const service = serviceTitle(view, preSave.service);
  const version = namedRecording(view.campaign, preSave.recordingIsrc);
  const reminder = preSave.mode !== 'direct';
  const nothingKept = permissionUntil ? '.' : `, and nothing of your ${service} account is kept.`;
  return (
    <section class="card">
      <h2>{among > 1 ? `On ${service}` : 'What happens now'}</h2>
      <ul>
        {version && (
          <li>
            <span>
              Your version: <b dir="auto">{version}</b>
            </span>
          </li>
        )}
        <li>{reminder ? reminderOf(status, view, service) : promiseOf(status, service)}</li>
        {!reminder && <li>We read your library back to be sure that it is really there.</li>}
        <li>{reminder ? `${nothingSaved(status, service)}${nothingKept}` : whereToldOf(view)}</li>
        {countsForAnother && (
          <li>
            This {service} account was here before under another chat account, and an account counts once: for points,
            that is. If that was you as well, type /link there, and its code in the chat you came from.
          </li>
        )}
        {followOf(status, view) && <li>{followOf(status, view)}</li>}
        {permissionUntil && <li>We destroy your permission on {longDate(permissionUntil, preSave.zone)}.</li>}
        {permissionDestroyedAt && (
          <li>We destroyed your permission on {longDate(permissionDestroyedAt, preSave.zone)}.</li>
        )}
      </ul>
      <RecordingChange status={status} formToken={formToken} backTo="link" />
      <StepThere view={view} status={status} formToken={formToken} />
      {view.visitor?.identity && among === 1 && <CalendarLink view={view} zone={preSave.zone} />}
    </section>
  );
}

/** Who pre-saves at the service has it saved by the service, and by nobody else. */
function nothingSaved({ preSave: { mode } }: PreSaveStatus, service: string): string {
  return mode === 'native' ? `${service} saves it, not we` : 'Nothing is saved';
}

/** The link instead of a save, as it was chosen; who is not in chat finds it here. */
function reminderOf({ preSave: { dueAt, zone } }: PreSaveStatus, view: SmartLinkView, service: string): string {
  const midnight = `${clockTime(dueAt, zone)} on ${longDate(dueAt, zone)} (${cityOf(zone)} time)`;
  if (!view.visitor?.identity) return `At ${midnight} this page has the ${service} link.`;
  return `At ${midnight} we send you the ${service} link in your chat.`;
}

/** Whether the artists are followed; null if the fan asked for nothing of the kind. */
function followOf({ preSave }: PreSaveStatus, view: SmartLinkView): string | null {
  const [service, artist] = [serviceTitle(view, preSave.service), view.campaign.artistName];
  const states = preSave.follows.map(({ state }) => state);
  if (states.length === 0) return null;
  const { noun, toFollow } = preSaveWords(preSave.service);
  const isFollow = toFollow === 'follow';
  if (states.includes('wanted')) {
    const what = isFollow ? `follow ${artist} for you` : `put ${artist} among your favourites`;
    return `We ${what} as soon as ${service} answers.`;
  }
  if (states.some((state) => state === 'unsupported' || state === 'failed')) {
    const what = isFollow ? `follow ${artist} for you` : `put ${artist} among your favourites`;
    return `${service} did not let us ${what}: you can do it there. Your ${noun} is not touched by that.`;
  }
  if (!isFollow) return `${artist} is among your favourites on ${service}.`;
  return `You follow ${artist} on ${service}: new releases can reach your Release Radar.`;
}

function promiseOf(status: PreSaveStatus, service: string): string {
  const { dueAt, zone } = status.preSave;
  const items = itemsOf(status);
  const midnight = `${clockTime(dueAt, zone)} on ${longDate(dueAt, zone)} (${cityOf(zone)} time)`;
  if (needsReconnect(status.writes)) {
    return `Your permission has ended. Connect ${service} again below, or we cannot save the ${items} at ${midnight}.`;
  }
  if (status.writes.some(({ state }) => isOpen(state))) {
    return `At ${midnight} we save the ${items} to your ${service} library.`;
  }
  return `Your ${service} library has been taken care of: the ${items}.`;
}

function itemsOf({ writes }: PreSaveStatus): string {
  return writes.map(({ item }) => item).join(' and ') || 'release';
}

function whereToldOf({ visitor }: SmartLinkView): string {
  if (!visitor?.identity) return 'This page tells you how it went: come back to it with this browser.';
  const { displayName, platform } = visitor.identity;
  return `We tell you on ${platformTitles[platform]}, as ${displayName}.`;
}
