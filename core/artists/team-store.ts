import type { ArtistId } from './artist.js';
import type { AccountKey, Team, TeamMember } from './team.js';

/** Where the artists' teams are kept. */
export interface TeamStore {
  /** The artist's team; one of version 0 if nobody was ever on it. */
  ofArtist(artistId: ArtistId): Promise<Team>;
  /** The teams that this account is on. */
  ofAccount(account: AccountKey): Promise<Team[]>;
  /** Puts new members in place of those of the version read; false if somebody else has changed them already. */
  change(team: Pick<Team, 'artistId' | 'version'>, members: readonly TeamMember[]): Promise<boolean>;
}
