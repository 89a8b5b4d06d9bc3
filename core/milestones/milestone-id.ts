import type { MetroId } from '../places/place.js';

/** `fans:500`: so many have pre-saved. `metro:delhi`: as many of them are in that metro as are said to be needed there. */
export type MilestoneId = `fans:${number}` | `metro:${MetroId}`;
