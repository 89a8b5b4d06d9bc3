import type { ArtistId } from './artist.js';
import type { TeamInvitation } from './team-invitation.js';
import type { AccountKey } from './team.js';

/** Where codes to join teams are kept. */
export interface TeamInvitationStore {
  /** Keeps an invitation; false if there is one with this code already. */
  add(invitation: TeamInvitation): Promise<boolean>;
  /** The invitation, also when it is over: its caller decides by database time. */
  byHash(codeHash: string): Promise<TeamInvitation | null>;
  /** True for exactly one caller: the code is used up. */
  use(codeHash: string): Promise<boolean>;
  /** Those that this account has made. */
  ofAccount(account: AccountKey): Promise<TeamInvitation[]>;
  /** Removes those that this account has made, with this artist, null: with every one. */
  removeOfAccount(account: AccountKey, artistId: ArtistId | null): Promise<void>;
  /** Removes those that are over at `now` (database time). */
  removeExpired(now: Date): Promise<void>;
}
