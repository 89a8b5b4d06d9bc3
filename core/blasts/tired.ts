import type { CommunityId } from '../communities/community.js';
import { mostADay, type Blast } from './blast.js';

/** Who has heard enough of an artist for a day. */
export type Tired = { community: (id: CommunityId) => boolean; fans: boolean };

/** Who is tired after these blasts of one artist's, all of the same day. Pure. */
export function tiredAfter(blasts: readonly Pick<Blast, 'communityIds' | 'toFans'>[]): Tired {
  return {
    community: (id) => blasts.filter(({ communityIds }) => communityIds.includes(id)).length >= mostADay,
    fans: blasts.filter(({ toFans }) => toFans).length >= mostADay,
  };
}
