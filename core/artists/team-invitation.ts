import type { ArtistId } from './artist.js';
import type { AccountKey, TeamRole } from './team.js';

/** How long a code to join a team is good for: whoever it is for may be asleep. */
export const invitationLifetimeMs = 24 * 60 * 60 * 1000;

/** A code that puts whoever types it on an artist's team: it works once, for a day. Kept as a hash. */
export type TeamInvitation = {
  /** SHA-256 of the code, base64url. */
  codeHash: string;
  artistId: ArtistId;
  role: TeamRole;
  /** Who has made it: it is good for as long as they may change the team. */
  by: AccountKey;
  /** Database time. */
  createdAt: Date;
  expiresAt: Date;
};
