import { z } from 'zod';
import type { Journal } from '../../state/journal.js';
import { openShelf, type Shelf } from '../../state/shelf.js';

/** Love or dislike. */
export const ratingValue = z.union([z.literal(1), z.literal(-1)]);

/** The ratings, by account, kind and id. */
export type Ratings = Shelf<z.infer<typeof ratingValue>>;

/** Opens the ratings. */
export function openRatings(journal: Journal): Ratings {
  return openShelf(journal, 'apple-music/ratings', ratingValue);
}
