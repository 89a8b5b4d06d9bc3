import type { Artist } from './artist.js';
import type { Language } from '../languages/language.js';
import type { AccountKey } from './team.js';

/** Who asks for an artist, and in which language they are spoken to. */
export type Asker = AccountKey & { language: Language };

/** An artist whom somebody has asked for in chat, until the operator says yes or no. */
export type ArtistRequest = { artist: Artist; by: Asker };
