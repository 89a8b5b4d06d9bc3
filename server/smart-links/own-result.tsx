import type { JSX } from 'preact';
import { releaseNews } from '../../core/announcements/collect-announcements.js';
import { namedRecording } from '../../core/campaigns/recording.js';
import { isLate, isMatchDoubtful, isOpen } from '../../core/library-writes/library-write.js';
import { isTakenBack, needsReconnect } from '../../core/pre-saves/awaits-sign-in.js';
import type { PreSaveStatus } from '../../core/pre-saves/pre-save-status.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { preSaveTerm } from '../../core/streaming/pre-save-words.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import type { Speech } from '../pages/speech.js';
import { canBeTold } from './can-be-told.js';
import { isBeingSaved } from './saving.js';
import { serviceTitle } from './service-title.js';

type Props = { status: PreSaveStatus; view: SmartLinkView; speech: Speech };

/** How a fan's own save went, or how far it is. */
export function OwnResult(shown: Props): JSX.Element {
  const { status, view, speech } = shown;
  const { preSave, writes, permissionUntil } = status;
  const service = serviceTitle(view, preSave.service);
  const version = namedRecording(view.campaign, preSave.recordingIsrc);
  const late = writes.some(isLate);
  const waits = writes.some(({ state }) => isOpen(state)) && !needsReconnect(writes) && !isBeingSaved(status, view);
  return (
    <section class="card" role="status">
      <h2>
        {speech.text(late ? 'ownResult.library' : 'ownResult.onService', {
          service,
          kind: preSaveTerm(preSave.service),
        })}
      </h2>
      {version && <p>{speech.rich('ownResult.version', { version: <b dir="auto">{version}</b> })}</p>}
      <p>{resultOf(shown, service)}</p>
      {waits && <p>{whereTold(view, speech)}</p>}
      {late && permissionUntil && (
        <p class="quiet">
          {speech.text('ownResult.destroysOn', { date: speech.longDate(permissionUntil, preSave.zone) })}
        </p>
      )}
    </section>
  );
}

/** One item may still be on its way while another waits for the fan: what they can do comes first. */
function resultOf({ status, view, speech: { text } }: Props, service: string): string {
  if (needsReconnect(status.writes)) return text('ownResult.reconnect');
  if (isBeingSaved(status, view)) return text('ownResult.saving');
  const states = status.writes.map(({ state }) => state);
  const ended = states.some(isOpen) ? null : releaseNews(states);
  if (ended === 'release-reminder' && status.preSave.mode === 'native') return text('ownResult.native', { service });
  if (ended) return text(`ownResult.${ended}`);
  if (!states.some(isOpen) && isTakenBack(status.writes)) return text('ownResult.takenBack');
  if (states.includes('accepted')) return text('ownResult.accepted', { service });
  if (status.writes.some((write) => isOpen(write.state) && isMatchDoubtful(write))) {
    return text('ownResult.doubtful', { service });
  }
  if (states.includes('not-live')) return text('ownResult.notLive', { service });
  if (states.includes('retry')) return text('ownResult.retry', { service });
  if (status.writes.some(isLate)) return text('ownResult.nextInLine');
  return text('ownResult.onItsWay', { kind: preSaveTerm(status.preSave.service) });
}

function whereTold({ visitor }: SmartLinkView, { text }: Speech): string {
  if (!visitor?.identity) return text(canBeTold({ visitor }) ? 'mail.mayClose' : 'ownResult.mayClose');
  return text('ownResult.mayCloseChat', { platform: platformTitles[visitor.identity.platform] });
}
