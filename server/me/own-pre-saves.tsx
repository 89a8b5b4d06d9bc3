import type { JSX } from 'preact';
import type { FanData, OwnPreSave } from '../../core/fans/fan-data.js';
import { isCancelled, type LibraryWrite, type WriteState } from '../../core/library-writes/library-write.js';
import { preSaveWords } from '../../core/streaming/pre-save-words.js';
import { cityOf, clockTime, longDate } from '../pages/words.js';
import { WithdrawButton } from './withdraw-button.js';

const stateWords = {
  armed: 'waits for its hour',
  retry: 'the service did not answer as it should: we keep trying',
  'not-live': 'is not out there yet: we keep looking',
  accepted: 'the service says it is saved: we are checking',
  verified: 'is in your library: we read it back',
  'already-there': 'was in your library before',
  'needs-reauth': 'waits for you to connect again',
  withdrawn: 'withdrawn: nothing is saved',
  reminded: 'we sent you the link',
  dead: 'could not be saved',
} satisfies Record<WriteState, string>;

function wordsOf(write: LibraryWrite): string {
  return isCancelled(write) ? 'cancelled by the artist: nothing is saved' : stateWords[write.state];
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
        {writes.map((write) => (
          <>
            <dt key={write.id}>{write.item === 'track' ? 'Track' : 'Album'}</dt>
            <dd>{wordsOf(write)}</dd>
          </>
        ))}
      </dl>
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
