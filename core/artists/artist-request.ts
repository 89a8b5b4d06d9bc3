import type { Artist } from './artist.js';
import type { AccountKey } from './team.js';

/** An artist whom somebody has asked for in chat, until the operator says yes or no. */
export type ArtistRequest = { artist: Artist; by: AccountKey };
