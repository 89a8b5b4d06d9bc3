import { isCancelled, isMatchDoubtful, type LibraryWrite } from '../../core/library-writes/library-write.js';
import { awaitsSubscription } from '../../core/pre-saves/change-mode.js';
import type { PreSave } from '../../core/pre-saves/pre-save.js';
import { neverAppeared } from './never-appeared.js';
import type { Phrase } from './phrase.js';
import { clockInWords } from './release-words.js';
import type { ServiceOnOffer } from './service-on-offer.js';
import type { Speech } from './speech.js';

/** One item of a pre-save, at this moment. */
type Standing = {
  write: LibraryWrite;
  preSave: Pick<PreSave, 'mode' | 'modeReason' | 'dueAt' | 'zone'>;
  service: ServiceOnOffer;
  now: Date;
};

/** How it stands with one item of a pre-save, and what its fan can do. */
export function stateInWords(standing: Standing, speech: Speech): Phrase {
  const { write, preSave, service: on } = standing;
  const { say } = speech;
  const service = on.title;
  switch (write.state) {
    case 'armed':
      return promised(standing, speech);
    case 'retry':
      return say('status.retry', { service });
    case 'not-live':
      return say(isMatchDoubtful(write) ? 'status.doubtful' : 'status.notLive', { service });
    case 'accepted':
      return say('status.accepted', { service });
    case 'verified':
      return say('status.verified', { service });
    case 'already-there':
      return say('status.alreadyThere', { service });
    case 'undone':
      return say('status.undone', { service });
    case 'needs-reauth':
      return say('status.needsReauth', { service });
    case 'withdrawn':
      return say('status.withdrawn');
    case 'reminded': {
      const isSavable = preSave.mode === 'reminder' && on.isDirect;
      return say(isSavable ? 'status.linkSentSavable' : 'status.linkSent', { service });
    }
    case 'dead':
      return givenUp(write, service, speech);
  }
}

function promised({ write, preSave, service: { title: service }, now }: Standing, speech: Speech): Phrase {
  const { say } = speech;
  const when = clockInWords(preSave.dueAt, preSave.zone, speech);
  switch (preSave.mode) {
    case 'native':
      return say('status.promisedNative', { service, when });
    case 'follow':
      return say('status.promisedFollow', { service, when });
    case 'reminder':
      return say(awaitsSubscription(preSave) ? 'status.promisedIfSubscribed' : 'status.promisedReminder', {
        service,
        when,
      });
    case 'direct':
      // It is out for this fan: what is still to be done is done at once.
      return write.dueAt <= now ? say('status.saving', { service }) : say('status.promised', { when });
  }
}

function givenUp(write: LibraryWrite, service: string, { say }: Speech): Phrase {
  if (isCancelled(write)) return say('status.cancelled');
  if (isMatchDoubtful(write)) return say('status.neverCertain', { service });
  return say(neverAppeared(write) ? 'status.neverThere' : 'status.refused', { service });
}
