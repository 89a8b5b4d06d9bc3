import { city } from './city.js';
import { milestone } from './milestone.js';
import { teamNews } from './team-news.js';

/** What Frontrow says in English; all other languages say the same. */
export const en = { city, milestone, teamNews } as const;
