import type { TeamInvitation } from './team-invitation.js';

/** Where codes to join teams are kept. */
export interface TeamInvitationStore {
  /** Keeps an invitation; false if there is one with this code already. */
  add(invitation: TeamInvitation): Promise<boolean>;
  /** The invitation, also when it is over: its caller decides by database time. */
  byHash(codeHash: string): Promise<TeamInvitation | null>;
  /** True for exactly one caller: the code is used up. */
  use(codeHash: string): Promise<boolean>;
  /** Removes those that are over at `now` (database time). */
  removeExpired(now: Date): Promise<void>;
}
