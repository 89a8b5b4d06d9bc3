import type { FollowOutcome, ServiceRefusal } from './streaming-service.js';

/** How a service lets an artist be followed. */
export type Following = {
  /** Whether they are followed now. */
  contains: () => Promise<{ outcome: 'answered'; present: boolean } | ServiceRefusal>;
  /** Calls that may follow them, tried in this order. */
  ways: readonly (() => Promise<{ outcome: 'accepted' } | ServiceRefusal>)[];
  /** Whether a refusal means that this way leads nowhere; any other ends the attempt. */
  isNoWay: (refusal: ServiceRefusal) => boolean;
};

/** Follows an artist who is not followed yet; after each way only a read counts. */
export async function followAndRead({ contains, ways, isNoWay }: Following): Promise<FollowOutcome> {
  const before = await contains();
  if (before.outcome !== 'answered') return before;
  if (before.present) return { outcome: 'already-following' };
  for (const way of ways) {
    const answer = await way();
    if (answer.outcome === 'accepted') {
      const after = await contains();
      if (after.outcome !== 'answered') return after;
      if (after.present) return { outcome: 'followed' };
    } else if (!isNoWay(answer)) return answer;
  }
  return { outcome: 'unsupported' };
}
