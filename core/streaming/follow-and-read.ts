import type { FollowOutcome, NextCall, ServiceRefusal, UnfollowOutcome } from './streaming-service.js';

/** How a service lets an artist be followed, or be followed no more. */
export type Following = {
  /** Whether they are followed now. */
  contains: () => Promise<{ outcome: 'answered'; present: boolean } | ServiceRefusal>;
  /** Calls that may bring about what is wanted, tried in this order. */
  ways: readonly (() => Promise<{ outcome: 'accepted' } | { outcome: 'already-there' } | ServiceRefusal>)[];
  /** Whether a refusal means that this way leads nowhere; any other ends the attempt. */
  isNoWay: (refusal: ServiceRefusal) => boolean;
  nextCall: NextCall;
};

/** Where those one follows are one more collection: one call changes it, and an artist who is not there cannot be followed. */
export function inCollection({
  contains,
  change,
  nextCall,
}: Pick<Following, 'contains' | 'nextCall'> & { change: Following['ways'][number] }): Following {
  return { contains, nextCall, ways: [change], isNoWay: ({ outcome }) => outcome === 'not-live' };
}

/** Follows an artist who is not followed yet; after each way only a read counts. */
export async function followAndRead(following: Following): Promise<FollowOutcome> {
  const brought = await bringAbout(true, following);
  if (brought.outcome === 'so-already') return { outcome: 'already-following' };
  return brought.outcome === 'done' ? { outcome: 'followed' } : brought;
}

/** Ends the following of an artist who is followed; after each way only a read counts. */
export async function unfollowAndRead(following: Following): Promise<UnfollowOutcome> {
  const brought = await bringAbout(false, following);
  return brought.outcome === 'so-already' || brought.outcome === 'done' ? { outcome: 'unfollowed' } : brought;
}

type Brought = { outcome: 'so-already' } | { outcome: 'done' } | { outcome: 'unsupported' } | ServiceRefusal;

async function bringAbout(wanted: boolean, { contains, ways, isNoWay, nextCall }: Following): Promise<Brought> {
  const before = await contains();
  if (before.outcome !== 'answered') return before;
  if (before.present === wanted) return { outcome: 'so-already' };
  for (const way of ways) {
    const answer = (await nextCall()) ?? (await way());
    if (answer.outcome === 'accepted' || answer.outcome === 'already-there') {
      const after = (await nextCall()) ?? (await contains());
      if (after.outcome !== 'answered') return after;
      if (after.present === wanted) return { outcome: 'done' };
    } else if (!isNoWay(answer)) return answer;
  }
  return { outcome: 'unsupported' };
}
