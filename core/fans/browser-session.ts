import type { ArtistId } from '../artists/artist.js';
import type { FanId } from './fan.js';

/** A browser that has said "this is me". The cookie holds the token, the database only its hash. */
export type BrowserSession = {
  /** SHA-256 of the cookie's token, base64url. */
  tokenHash: string;
  artistId: ArtistId;
  fanId: FanId;
  /** Database time. */
  createdAt: Date;
  expiresAt: Date;
};

/** How long a browser stays signed in: as long as a permission can live (six months), so that no promise outlives it. */
export const sessionLifetimeMs = 183 * 24 * 60 * 60 * 1000;
