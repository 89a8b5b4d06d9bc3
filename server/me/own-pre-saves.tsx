import type { JSX } from 'preact';
import { namedRecording } from '../../core/campaigns/recording.js';
import type { FanData, OwnPreSave } from '../../core/fans/fan-data.js';
import {
  isCancelled,
  isMatchDoubtful,
  type LibraryWrite,
  type WriteState,
} from '../../core/library-writes/library-write.js';
import { preSaveWords } from '../../core/streaming/pre-save-words.js';
import { cityOf, clockTime, longDate } from '../pages/words.js';
import { RecordingChange } from '../smart-links/recording-choice.js';
import { WithdrawButton } from './withdraw-button.js';

const stateWords = {
  armed: 'waits for its hour',
  retry: 'the service did not answer as it should: we keep trying',
  'not-live': 'is not out there yet: we keep looking',
  accepted: 'the service says it is saved: we are checking',
  verified: 'is in your library: we read it back',
  'already-there': 'was in your library before',
  undone: 'was saved, and taken out again as you wanted',
  'needs-reauth': 'waits for you to connect again',
  withdrawn: 'withdrawn: nothing is saved',
  reminded: 'we sent you the link',
  dead: 'could not be saved',
} satisfies Record<WriteState, string>;

function wordsOf(write: LibraryWrite): string {
  if (isCancelled(write)) return 'cancelled by the artist: nothing is saved';
  if (!isMatchDoubtful(write)) return stateWords[write.state];
  return write.state === 'dead'
    ? 'could not be saved: it stayed uncertain which one is it'
    : 'waits for the artist’s team: it is not certain yet which one is it';
}

/** Whether we have put anything into their library, or follow somebody for them with it. */
function isOurDoing({ preSave, writes }: OwnPreSave): boolean {
  return writes.some(({ state }) => state === 'verified') || preSave.follows.some(({ state }) => state === 'followed');
}

/** How it is kept where we save nothing, and what the fan has said of it. */
function wayOf({ preSave: { mode, saidDoneAt, zone }, service }: OwnPreSave): string {
  const said = saidDoneAt ? ` You told us on ${longDate(saidDoneAt, zone)} that it is done.` : '';
  if (mode === 'native') return `You pre-save it on ${service}’s own page; we save nothing.${said}`;
  if (mode === 'follow') return `You follow the artist on ${service}; we save nothing.${said}`;
  return 'You get the link; we save nothing.';
}

/** Every pre-save of a fan, with its state and dates. */
export function OwnPreSaves({ data, formToken }: { data: FanData; formToken: string }): JSX.Element {
  if (data.preSaves.length === 0) {
    return (
      <section class="card">
        <h2>Your pre-saves</h2>
        <p>None.</p>
      </section>
    );
  }
  return (
    <>
      {data.preSaves.map((own) => (
        <OnePreSave key={own.preSave.id} own={own} formToken={formToken} />
      ))}
    </>
  );
}

function OnePreSave({ own, formToken }: { own: OwnPreSave; formToken: string }): JSX.Element {
  const { preSave, campaign, service, writes } = own;
  const { zone, dueAt, createdAt, withdrawnAt } = preSave;
  const version = namedRecording(campaign, preSave.recordingIsrc);
  const late = createdAt > dueAt;
  const words = preSaveWords(preSave.service);
  return (
    <section class="card">
      <h2>
        <a href={`/l/${campaign.slug}`} dir="auto">
          {campaign.title}
        </a>{' '}
        on {service}
      </h2>
      <dl class="facts">
        <dt>{late ? 'Asked for' : words.doneAtFirst}</dt>
        <dd>{longDate(createdAt, zone)}</dd>
        <dt>Due</dt>
        <dd>
          {late
            ? 'at once: it was out already'
            : `${clockTime(dueAt, zone)} on ${longDate(dueAt, zone)} (${cityOf(zone)} time)`}
        </dd>
        {withdrawnAt && (
          <>
            <dt>Withdrawn</dt>
            <dd>{longDate(withdrawnAt, zone)}</dd>
          </>
        )}
        {version && (
          <>
            <dt>Version</dt>
            <dd dir="auto">{version}</dd>
          </>
        )}
        {preSave.mode !== 'direct' && (
          <>
            <dt>How</dt>
            <dd>{wayOf(own)}</dd>
          </>
        )}
        {writes.map((write) => (
          <>
            <dt key={write.id}>{write.item === 'track' ? 'Track' : 'Album'}</dt>
            <dd>{wordsOf(write)}</dd>
          </>
        ))}
      </dl>
      <RecordingChange status={own} formToken={formToken} backTo="me" />
      {isOurDoing(own) && (
        <WithdrawButton
          action="/me/undo"
          formToken={formToken}
          fields={{ campaign: campaign.id }}
          label="Take it out of my library again"
        />
      )}
      {!withdrawnAt && (
        <WithdrawButton
          formToken={formToken}
          fields={{ what: 'pre-save', campaign: campaign.id }}
          label={`Withdraw this ${words.noun}`}
        />
      )}
    </section>
  );
}
