import type { ArtistId } from '../../core/artists/artist.js';
import { isSameAccount, type AccountKey } from '../../core/artists/team.js';
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

  async ofAccount(account: AccountKey): Promise<TeamInvitation[]> {
    return this.#invitations.filter(({ by }) => isSameAccount(by, account));
  }

  async removeOfAccount(account: AccountKey, artistId: ArtistId | null): Promise<void> {
    this.#invitations.removeWhere((invitation) => {
      return isSameAccount(invitation.by, account) && (artistId === null || invitation.artistId === artistId);
    });
  }

  async removeExpired(now: Date): Promise<void> {
    this.#invitations.removeWhere(({ expiresAt }) => expiresAt <= now);
  }
}
