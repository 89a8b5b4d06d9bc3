import type { JSX } from 'preact';
import { namedRecording } from '../../core/campaigns/recording.js';
import type { FanData, OwnPreSave } from '../../core/fans/fan-data.js';
import { isCancelled, isMatchDoubtful, type LibraryWrite } from '../../core/library-writes/library-write.js';
import { preSaveTerm } from '../../core/streaming/pre-save-words.js';
import { cityOf } from '../pages/city-of-zone.js';
import type { Speech } from '../pages/speech.js';
import { RecordingChange } from '../smart-links/recording-choice.js';
import { WithdrawButton } from './withdraw-button.js';

function stateOf(write: LibraryWrite, { text }: Speech): string {
  if (isCancelled(write)) return text('writesOfNote.cancelled');
  if (!isMatchDoubtful(write)) return text(`writeStates.${write.state}`);
  return text(write.state === 'dead' ? 'writesOfNote.stayedUncertain' : 'writesOfNote.uncertain');
}

/** Whether we have put anything into their library, or follow somebody for them with it. */
function isOurDoing({ preSave, writes }: OwnPreSave): boolean {
  return writes.some(({ state }) => state === 'verified') || preSave.follows.some(({ state }) => state === 'followed');
}

/** How it is kept where we save nothing, and what the fan has said of it. */
function wayOf({ preSave: { mode, saidDoneAt, zone }, service }: OwnPreSave, { text, longDate }: Speech): string {
  if (mode !== 'native' && mode !== 'follow') return text('ownPreSaves.reminder');
  if (!saidDoneAt) return text(`ownPreSaves.${mode}`, { service });
  return text(`ownPreSaves.${mode}Done`, { service, date: longDate(saidDoneAt, zone) });
}

type Props = { data: FanData; speech: Speech; formToken: string };

/** Every pre-save of a fan, with its state and dates. */
export function OwnPreSaves({ data, speech, formToken }: Props): JSX.Element {
  if (data.preSaves.length === 0) {
    return (
      <section class="card">
        <h2>{speech.text('ownPreSaves.heading')}</h2>
        <p>{speech.text('ownPreSaves.none')}</p>
      </section>
    );
  }
  return (
    <>
      {data.preSaves.map((own) => (
        <OnePreSave key={own.preSave.id} own={own} speech={speech} formToken={formToken} />
      ))}
    </>
  );
}

type OneProps = { own: OwnPreSave; speech: Speech; formToken: string };

function OnePreSave({ own, speech, formToken }: OneProps): JSX.Element {
  const { preSave, campaign, service } = own;
  const title = (
    <a href={`/l/${campaign.slug}`} dir="auto">
      {campaign.title}
    </a>
  );
  return (
    <section class="card">
      <h2>{speech.rich('ownPreSaves.onService', { title, service })}</h2>
      <Facts own={own} speech={speech} />
      <RecordingChange status={own} speech={speech} formToken={formToken} backTo="me" />
      {isOurDoing(own) && (
        <WithdrawButton
          action="/me/undo"
          formToken={formToken}
          fields={{ campaign: campaign.id }}
          label={speech.text('ownPreSaves.takeOut')}
        />
      )}
      {!preSave.withdrawnAt && (
        <WithdrawButton
          formToken={formToken}
          fields={{ what: 'pre-save', campaign: campaign.id }}
          label={speech.text('ownPreSaves.withdraw', { kind: preSaveTerm(preSave.service) })}
        />
      )}
    </section>
  );
}

function Facts({ own, speech }: Omit<OneProps, 'formToken'>): JSX.Element {
  const { preSave, campaign, writes } = own;
  const { text, longDate } = speech;
  const { zone, dueAt, createdAt, withdrawnAt } = preSave;
  const version = namedRecording(campaign, preSave.recordingIsrc);
  const late = createdAt > dueAt;
  const signedUp = preSaveTerm(preSave.service) === 'preAdd' ? 'ownPreSaves.preAdded' : 'ownPreSaves.preSaved';
  const due = { time: speech.clockTime(dueAt, zone), date: longDate(dueAt, zone), city: cityOf(zone) };
  return (
    <dl class="facts">
      <dt>{text(late ? 'ownPreSaves.askedFor' : signedUp)}</dt>
      <dd>{longDate(createdAt, zone)}</dd>
      <dt>{text('ownPreSaves.due')}</dt>
      <dd>{late ? text('ownPreSaves.dueAtOnce') : text('ownPreSaves.dueAt', due)}</dd>
      {withdrawnAt && (
        <>
          <dt>{text('ownPreSaves.withdrawn')}</dt>
          <dd>{longDate(withdrawnAt, zone)}</dd>
        </>
      )}
      {version && (
        <>
          <dt>{text('ownPreSaves.version')}</dt>
          <dd dir="auto">{version}</dd>
        </>
      )}
      {preSave.mode !== 'direct' && (
        <>
          <dt>{text('ownPreSaves.how')}</dt>
          <dd>{wayOf(own, speech)}</dd>
        </>
      )}
      {writes.map((write) => (
        <>
          <dt key={write.id}>{text(`ownPreSaves.${write.item}`)}</dt>
          <dd>{stateOf(write, speech)}</dd>
        </>
      ))}
    </dl>
  );
}
