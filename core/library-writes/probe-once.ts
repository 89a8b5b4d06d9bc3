import type { MatchCandidate } from '../streaming/match-candidate.js';
import type { FoundItem } from '../streaming/streaming-service.js';
import type { Library } from './keep-promise.js';

/** What services have answered in one pass over a wave, by what they were asked. */
export type Found = Map<string, Promise<FoundItem>>;

/** Notes what a service has that may be ours or not. */
export type NoteDoubt = (candidates: readonly MatchCandidate[]) => Promise<void>;
/** Notes what a service has answered. */
export type NoteFound = (answer: FoundItem) => Promise<void>;
type Probe = { market: string | null; key: string; noteDoubt: NoteDoubt; noteFound: NoteFound };

/**
 * Asks a service for an item once per market and pass: what it says of the release holds for all its fans there.
 * Where the market is not known, "not live" is said of one account only; a "live" too many is found by the read-back.
 * What was found, or is in doubt, is noted by whoever has asked.
 */
export function probeOnce(
  found: Found,
  { market, key, noteDoubt, noteFound }: Probe,
): (library: Library) => Promise<FoundItem> {
  const isOfMarket = ({ outcome }: FoundItem) => outcome === 'not-live' || outcome === 'doubtful';
  const isForAll = (answer: FoundItem) => answer.outcome === 'live' || (isOfMarket(answer) && market !== null);
  return async ({ write: { item }, service, credentials, release }) => {
    const known = await found.get(key);
    if (known && isForAll(known)) return known;
    const asking = service.findItem(credentials, release, item);
    if (market !== null) found.set(key, asking);
    const answer = await asking;
    if (isForAll(answer)) found.set(key, asking);
    else if (found.get(key) === asking) found.delete(key);
    await noteFound(answer);
    if (answer.outcome === 'doubtful') await noteDoubt(answer.candidates);
    return answer;
  };
}
