import type { CommunityId } from '../communities/community.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { mostADay, type Blast } from './blast.js';
import { recipientsOf } from './recipients.js';

/** Who has heard enough of an artist for a day. */
export type Tired = { communities: ReadonlySet<CommunityId>; fans: ReadonlySet<FanId> };

/** Who is tired after these blasts of one artist's, all of the same day: each for themselves, as not every blast is for all. */
export async function tiredAfter(
  blasts: readonly Blast[],
  ports: Pick<Ports, 'announcements' | 'campaigns' | 'consents' | 'fans' | 'mailAddresses' | 'preSaves'>,
): Promise<Tired> {
  const fans = await Promise.all(blasts.filter(({ toFans }) => toFans).map((blast) => fansOf(blast, ports)));
  return {
    communities: heardEnough(blasts.map(({ communityIds }) => communityIds)),
    fans: heardEnough(fans),
  };
}

/** Who gets it: while it is being handed over, all whom it is for. */
async function fansOf(
  blast: Blast,
  ports: Pick<Ports, 'announcements' | 'campaigns' | 'consents' | 'fans' | 'mailAddresses' | 'preSaves'>,
): Promise<FanId[]> {
  if (blast.state !== 'sending') return ports.announcements.fansOfBlast(blast.id);
  return (await recipientsOf(blast, ports)).map(({ fanId }) => fanId);
}

/** Those who are in as many of the lists as somebody hears in a day. */
function heardEnough<Who>(lists: readonly (readonly Who[])[]): Set<Who> {
  const heard = new Map<Who, number>();
  for (const who of lists.flat()) heard.set(who, (heard.get(who) ?? 0) + 1);
  return new Set([...heard].filter(([, times]) => times >= mostADay).map(([who]) => who));
}
