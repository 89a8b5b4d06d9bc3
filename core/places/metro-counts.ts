import type { MetroId } from './place.js';

/** How many fans of a campaign live in one metro. */
export type MetroCount = { metro: MetroId; name: string; country: string; fans: number };

/** A campaign's fans by metro. All of it adds up to `fans`. */
export type MetroCounts = {
  fans: number;
  /** The metros large enough to be shown, the largest first. */
  clusters: MetroCount[];
  /** Fans of all other cities. */
  elsewhere: number;
  /** Fans whose city is not known. */
  unknown: number;
  /** How many fans are said to be needed in one metro: the campaign's rule of thumb. */
  discoveryThreshold: number;
};
