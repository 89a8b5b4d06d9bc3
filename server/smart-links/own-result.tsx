import type { JSX } from 'preact';
import { releaseNews } from '../../core/announcements/collect-announcements.js';
import { namedRecording } from '../../core/campaigns/recording.js';
import { isLate, isMatchDoubtful, isOpen } from '../../core/library-writes/library-write.js';
import { isTakenBack, needsReconnect } from '../../core/pre-saves/awaits-sign-in.js';
import type { PreSaveStatus } from '../../core/pre-saves/pre-save-status.js';
import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { preSaveWords } from '../../core/streaming/pre-save-words.js';
import { platformTitles } from '../../core/fans/platform-titles.js';
import { longDate } from '../pages/words.js';
import { isBeingSaved } from './saving.js';
import { serviceTitle } from './service-title.js';

type Props = { status: PreSaveStatus; view: SmartLinkView };

/** How a fan's own save went, or how far it is. */
export function OwnResult({ status, view }: Props): JSX.Element {
  const { preSave, writes, permissionUntil } = status;
  const service = serviceTitle(view, preSave.service);
  const version = namedRecording(view.campaign, preSave.recordingIsrc);
  const late = writes.some(isLate);
  const waits = writes.some(({ state }) => isOpen(state)) && !needsReconnect(writes) && !isBeingSaved(status, view);
  return (
    <section class="card" role="status">
      <h2>{late ? `Your ${service} library` : `Your ${preSaveWords(preSave.service).noun} on ${service}`}</h2>
      {version && (
        <p>
          Your version: <b dir="auto">{version}</b>
        </p>
      )}
      <p>{resultOf(status, view, service)}</p>
      {waits && <p>You may close this page: {whereTold(view)}</p>}
      {late && permissionUntil && (
        <p class="quiet">We destroy your permission on {longDate(permissionUntil, preSave.zone)}.</p>
      )}
    </section>
  );
}

/** How a promise ended, in the fan's words. */
const endings = {
  saved: 'It is in your library: we saved it and read it back.',
  'already-there': 'It was in your library already, so there was nothing left to do.',
  'not-saved': 'We could not save it for you. Add it yourself with the button below, or let us try again.',
  'release-reminder': 'It is out: here is the link you asked for.',
  reconnect:
    'Your permission had ended, so we could not save it yet. Connect again and we save it now, or add it yourself with the button below.',
} as const;

const takenBack = 'You had us take it out of your library again. If you want it back, we save it again.';

/** One item may still be on its way while another waits for the fan: what they can do comes first. */
function resultOf(status: PreSaveStatus, view: SmartLinkView, service: string): string {
  if (needsReconnect(status.writes)) return endings.reconnect;
  if (isBeingSaved(status, view)) return 'Saving… It takes a few seconds, and this page looks again by itself.';
  const states = status.writes.map(({ state }) => state);
  const ended = states.some(isOpen) ? null : releaseNews(states);
  if (ended === 'release-reminder' && status.preSave.mode === 'native') {
    return `It is out. You chose ${service}’s own page, so ${service} saves it for you; we cannot look. The link is below.`;
  }
  if (ended) return endings[ended];
  if (!states.some(isOpen) && isTakenBack(status.writes)) return takenBack;
  if (states.includes('accepted'))
    return `${service} says that it is saved, but it is not in your library yet. We look again soon, and save it again if it is missing then.`;
  if (status.writes.some((write) => isOpen(write.state) && isMatchDoubtful(write)))
    return `What ${service} has is not certain to be this release, and we save nothing on a guess. The artist’s team is asked which one it is; we save it as soon as they say so. There is nothing for you to do.`;
  if (states.includes('not-live'))
    return `${service} does not have it where you are yet. We look again every few minutes, for three days, and save it as soon as it is there.`;
  if (states.includes('retry')) return `${service} does not answer as it should. We keep trying, for three days.`;
  return status.writes.some(isLate)
    ? 'It is next in line: we are saving it.'
    : `Your ${preSaveWords(status.preSave.service).noun} is on its way.`;
}

function whereTold({ visitor }: SmartLinkView): string {
  if (!visitor?.identity) return 'come back to it with this browser, and it tells you how it went.';
  return `we tell you on ${platformTitles[visitor.identity.platform]}.`;
}
