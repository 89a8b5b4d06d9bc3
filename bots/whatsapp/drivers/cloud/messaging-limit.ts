import type { Log } from '../../../../core/ports/log.js';
import { repeat, type Repetition } from '../../../repeat.js';
import { GraphRefusal, type Graph } from './graph.js';

/** How many different people Meta lets the business write to first, in any 24 hours. */
export interface MessagingLimit extends Repetition {
  /** As Meta has said it last; null: it lets us write to everybody, or has not said. */
  peoplePerDay(): number | null;
  /** Resolves once Meta was asked for the first time, whatever it has answered. */
  readonly asked: Promise<void>;
}

/** Meta raises it by itself within hours, and lowers it where people complain. */
const askEveryMs = 60 * 60 * 1000;

/** Asks Meta at once, and then every hour. What Meta does not say, its own refusals do: nobody is held back for it. */
export function watchMessagingLimit(graph: Pick<Graph, 'messagingTier'>, log: Log): MessagingLimit {
  let people: number | null = null;
  let hasAsked = (): void => undefined;
  const asked = new Promise<void>((resolve) => (hasAsked = resolve));
  const asking = repeat(
    async () => {
      const tier = await graph.messagingTier();
      people = peopleOf(tier);
      if (people === null && tier !== 'TIER_UNLIMITED') {
        log.warn('Meta does not say how many people we may write to first; its refusals do.', { tier });
      }
      hasAsked();
    },
    {
      everyMs: askEveryMs,
      onFailure: (error) => {
        const code = error instanceof GraphRefusal ? error.code : null;
        log.info('Meta did not say how many people we may write to first; it is asked again.', { code });
        hasAsked();
      },
    },
  );
  return { peoplePerDay: () => people, asked, stop: () => asking.stop() };
}

/** `TIER_250`, `TIER_2K`, `TIER_100K`; null for anything else, and for no limit. */
function peopleOf(tier: string | null): number | null {
  const [, count, thousands] = /^TIER_(\d+)(K?)$/.exec(tier ?? '') ?? [];
  return count === undefined ? null : Number(count) * (thousands === 'K' ? 1_000 : 1);
}
