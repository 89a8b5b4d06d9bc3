import type { JSX } from 'preact';
import { namedRecording } from '../../core/campaigns/recording.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import { isOpen } from '../../core/library-writes/library-write.js';
import { awaitsSubscription } from '../../core/pre-saves/change-mode.js';
import { needsReconnect } from '../../core/pre-saves/awaits-sign-in.js';
import type { PreSaveStatus } from '../../core/pre-saves/pre-save-status.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { preSaveTerm } from '../../core/streaming/pre-save-words.js';
import { cityOf } from '../pages/city-of-zone.js';
import type { Speech } from '../pages/speech.js';
import { CalendarLink } from './calendar-link.js';
import { canBeTold } from './can-be-told.js';
import { RecordingChange } from './recording-choice.js';
import { serviceTitle } from './service-title.js';
import { StepThere } from './step-there.js';

type Promised = { status: PreSaveStatus; view: SmartLinkView; speech: Speech };

type Props = Promised & {
  formToken: string;
  /** How many there are; each is headed by its service where there are several. */
  among: number;
};

/** What was promised on one service, when it is kept, and what is kept of the fan until then. */
export function PromiseCard({ formToken, among, ...promised }: Props): JSX.Element {
  const { status, view, speech } = promised;
  const { preSave } = status;
  const service = serviceTitle(view, preSave.service);
  return (
    <section class="card">
      <h2>{among > 1 ? speech.text('joinedPage.onService', { service }) : speech.text('joinedPage.whatNow')}</h2>
      <PromiseList {...promised} />
      <RecordingChange status={status} speech={speech} formToken={formToken} backTo="link" />
      <StepThere view={view} speech={speech} status={status} formToken={formToken} />
      {view.visitor?.identity && among === 1 && <CalendarLink view={view} speech={speech} zone={preSave.zone} />}
    </section>
  );
}

function PromiseList(promised: Promised): JSX.Element {
  const { status, view, speech } = promised;
  const { preSave, permissionUntil, permissionDestroyedAt, countsForAnother } = status;
  const service = serviceTitle(view, preSave.service);
  const version = namedRecording(view.campaign, preSave.recordingIsrc);
  const isSaved = preSave.mode === 'direct';
  const follow = followOf(promised);
  const dateOf = (at: Date) => ({ date: speech.longDate(at, preSave.zone) });
  return (
    <ul>
      {version && (
        <li>
          <span>{speech.rich('joinedPage.version', { version: <b dir="auto">{version}</b> })}</span>
        </li>
      )}
      <li>{isSaved ? promiseOf(promised) : linkOf(promised)}</li>
      {isSaved && <li>{speech.text('joinedPage.readBack')}</li>}
      <li>{isSaved ? whereToldOf(promised) : nothingSaved(promised)}</li>
      {countsForAnother && <li>{speech.text('joinedPage.countsForAnother', { service })}</li>}
      {follow !== null && <li>{follow}</li>}
      {permissionUntil && <li>{speech.text('joinedPage.destroysOn', dateOf(permissionUntil))}</li>}
      {permissionDestroyedAt && <li>{speech.text('joinedPage.destroyedOn', dateOf(permissionDestroyedAt))}</li>}
    </ul>
  );
}

/** Who pre-saves at the service has it saved by the service, and by nobody else. */
function nothingSaved({ status: { preSave, permissionUntil }, view, speech: { text } }: Promised): string {
  const service = serviceTitle(view, preSave.service);
  if (preSave.mode === 'native') {
    return text(permissionUntil ? 'joinedPage.savedByService' : 'joinedPage.savedByServiceNothingKept', { service });
  }
  if (permissionUntil && awaitsSubscription(preSave)) return text('joinedPage.waitsForSubscription', { service });
  return permissionUntil ? text('joinedPage.nothingSaved') : text('joinedPage.nothingSavedOrKept', { service });
}

/** The fan's own midnight. */
function midnightOf({ status, speech }: Promised): { time: string; date: string; city: string } {
  const { dueAt, zone } = status.preSave;
  return { time: speech.clockTime(dueAt, zone), date: speech.longDate(dueAt, zone), city: cityOf(zone) };
}

/** The link instead of a save, as it was chosen; who is not in chat finds it here. */
function linkOf(promised: Promised): string {
  const { status, view, speech } = promised;
  const values = { ...midnightOf(promised), service: serviceTitle(view, status.preSave.service) };
  if (view.visitor?.identity) return speech.text('joinedPage.linkInChat', values);
  return speech.text(canBeTold(view) ? 'mail.linkByMail' : 'joinedPage.linkHere', values);
}

/** Whether the artists are followed; null if the fan asked for nothing of the kind. */
function followOf({ status: { preSave }, view, speech: { text } }: Promised): string | null {
  const states = preSave.follows.map(({ state }) => state);
  if (states.length === 0) return null;
  const kind = preSaveTerm(preSave.service);
  const values = { kind, service: serviceTitle(view, preSave.service), artist: view.campaign.artistName };
  if (states.includes('wanted')) return text('joinedPage.followWanted', values);
  const isRefused = states.some((state) => state === 'unsupported' || state === 'failed');
  return text(isRefused ? 'joinedPage.followRefused' : 'joinedPage.followed', values);
}

function promiseOf(promised: Promised): string {
  const { status, view, speech } = promised;
  const service = serviceTitle(view, status.preSave.service);
  const values = { ...midnightOf(promised), service, items: itemsOf(status) };
  if (needsReconnect(status.writes)) return speech.text('joinedPage.reconnect', values);
  const isToCome = status.writes.some(({ state }) => isOpen(state));
  return speech.text(isToCome ? 'joinedPage.promise' : 'joinedPage.takenCareOf', values);
}

/** What is saved, as the messages choose by it. */
function itemsOf({ writes }: PreSaveStatus): 'track' | 'album' | 'trackAndAlbum' | 'release' {
  const [first, ...more] = new Set(writes.map(({ item }) => item));
  if (!first) return 'release';
  return more.length > 0 ? 'trackAndAlbum' : first;
}

function whereToldOf({ view: { visitor }, speech: { text } }: Promised): string {
  const address = visitor?.mailAddresses[0];
  if (!visitor?.identity && address !== undefined) return text('mail.toldByMail', { address });
  if (!visitor?.identity) return text('joinedPage.toldHere');
  const { displayName: fan, platform } = visitor.identity;
  return text('joinedPage.toldInChat', { platform: platformTitles[platform], fan });
}
