import { city } from './city.js';

/** What Frontrow says in English; all other languages say the same. */
export const en = { city } as const;
