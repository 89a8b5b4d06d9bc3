import type { Monotonic } from '../../core/ports/monotonic.js';
import type { TypedCommand } from './command.js';
import type { Reply } from './reply.js';
import type { Speech } from './speech.js';
import { oneLine } from './one-line.js';

/** So many at once, and then one every `everyMs`. */
export type Pace = { burst: number; everyMs: number };

/** How fast one person, and everybody in one chat together, can be answered. */
export type FloodLimits = { person: Pace; chat: Pace };

/** Nobody types faster than that to read what is answered; a chat holds thousands, who all come when a release is named. */
export const floodLimits: FloodLimits = {
  person: { burst: 10, everyMs: 2_000 },
  chat: { burst: 300, everyMs: 50 },
};

/** `go-on`: answer it. `say`: this reply instead, once. `keep-silent`: it has been said. */
export type Admission =
  { admitted: 'go-on' } | { admitted: 'say'; reply: (speech: Speech) => Reply } | { admitted: 'keep-silent' };

/** Keeps floods away from the engine: commands and buttons alike, by whoever sends them and by where. */
export interface FloodGuard {
  admit(asked: Pick<TypedCommand, 'account' | 'place'>): Admission;
}

type Options = { monotonic: Monotonic; limits?: FloodLimits; mostRemembered?: number };

/** More people and chats than are answered within a pace's time; beyond it the longest silent is forgotten. */
const defaultMostRemembered = 20_000;

/**
 * A guard that remembers in this process only. One answer tells a flooder to slow down; then nothing is answered
 * beyond the pace until they have been quiet for a whole burst.
 */
export function createFloodGuard({ monotonic, limits = floodLimits, mostRemembered }: Options): FloodGuard {
  const most = mostRemembered ?? defaultMostRemembered;
  const people = createPacer(limits.person, { monotonic, most });
  const chats = createPacer(limits.chat, { monotonic, most });
  return {
    admit({ account, place }) {
      const person = people.take(`${account.platform}:${account.externalId}`);
      if (person !== 'go-on') return person === 'say' ? { admitted: 'say', reply: slowDownReply } : silent;
      const chat =
        place === null ? 'go-on' : chats.take(`${place.platform}:${place.communityId}:${place.channelId ?? ''}`);
      if (chat !== 'go-on') return chat === 'say' ? { admitted: 'say', reply: crowdedReply } : silent;
      return { admitted: 'go-on' };
    },
  };
}

const silent: Admission = { admitted: 'keep-silent' };

/** When all that was taken will have been given back, in milliseconds, and whether it was said that it is too much. */
type Taken = { fullAtMs: number; isTold: boolean };

/** Counts by the instant at which a burst is whole again: one number for each key. */
function createPacer({ burst, everyMs }: Pace, { monotonic, most }: { monotonic: Monotonic; most: number }) {
  const taken = new Map<string, Taken>();
  return {
    take(key: string): Admission['admitted'] {
      const nowMs = monotonic.now().getTime();
      const standing = taken.get(key);
      const isWhole = !standing || standing.fullAtMs <= nowMs;
      const fullAtMs = (isWhole ? nowMs : standing.fullAtMs) + everyMs;
      const isAdmitted = fullAtMs - nowMs <= burst * everyMs;
      const wasTold = !isWhole && standing.isTold;
      taken.delete(key);
      taken.set(key, isAdmitted ? { fullAtMs, isTold: wasTold } : { fullAtMs: fullAtMs - everyMs, isTold: true });
      // A map lists its entries in the order in which they were put.
      const [longestSilent] = taken.keys();
      if (taken.size > most && longestSilent !== undefined) taken.delete(longestSilent);
      if (isAdmitted) return 'go-on';
      return wasTold ? 'keep-silent' : 'say';
    },
  };
}

function slowDownReply({ say }: Speech): Reply {
  return oneLine(say('failures.slowDown'));
}

function crowdedReply({ say }: Speech): Reply {
  return oneLine(say('failures.crowded'));
}
