/** Why something that was said of a campaign cannot be taken: for whoever has said it, in their own language. */
export type RefusalReason =
  /** It has not the shape that its field takes. */
  | { why: 'malformed' }
  /** It is a time by the artist's clock, and their zone was not said yet. */
  | { why: 'zone-unknown' }
  /** The date is over everywhere; `today` is a date, YYYY-MM-DD, by UTC. */
  | { why: 'out-already'; today: string }
  /** It would open when the release is out, which is at `releaseAt`. */
  | { why: 'opens-when-out'; releaseAt: Date }
  /** The stream would have begun already. */
  | { why: 'stream-begun' }
  /** The stream starts more than `days` days away from the release, which is at `releaseAt`. */
  | { why: 'stream-far'; days: number; releaseAt: Date }
  /** Another campaign has this name in its link. */
  | { why: 'slug-taken'; slug: string }
  /** Nothing says which track, or which album, is to be saved. */
  | { why: 'track-unnamed' | 'album-unnamed' };

export const malformed: RefusalReason = { why: 'malformed' };
