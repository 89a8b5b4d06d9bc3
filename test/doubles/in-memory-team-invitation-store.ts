import type { TeamInvitationStore } from '../../core/artists/team-invitation-store.js';
import type { TeamInvitation } from '../../core/artists/team-invitation.js';
import { Kept } from './kept.js';

export class InMemoryTeamInvitationStore implements TeamInvitationStore {
  readonly #invitations = new Kept<TeamInvitation>();

  async add(invitation: TeamInvitation): Promise<boolean> {
    return this.#invitations.insert(invitation.codeHash, invitation);
  }

  async byHash(codeHash: string): Promise<TeamInvitation | null> {
    return this.#invitations.get(codeHash);
  }

  async use(codeHash: string): Promise<boolean> {
    const isThere = this.#invitations.get(codeHash) !== null;
    this.#invitations.remove(codeHash);
    return isThere;
  }

  async removeExpired(now: Date): Promise<void> {
    this.#invitations.removeWhere(({ expiresAt }) => expiresAt <= now);
  }
}
