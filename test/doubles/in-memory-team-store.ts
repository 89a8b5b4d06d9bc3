import type { ArtistId } from '../../core/artists/artist.js';
import type { TeamStore } from '../../core/artists/team-store.js';
import { memberOf, type AccountKey, type Team, type TeamMember } from '../../core/artists/team.js';
import { Kept } from './kept.js';

export class InMemoryTeamStore implements TeamStore {
  readonly #teams = new Kept<Team>();

  async ofArtist(artistId: ArtistId): Promise<Team> {
    return this.#teams.get(artistId) ?? { artistId, version: 0, members: [] };
  }

  async ofAccount(account: AccountKey): Promise<Team[]> {
    return this.#teams.filter((team) => memberOf(team, account) !== null);
  }

  async change({ artistId, version }: Team, members: readonly TeamMember[]): Promise<boolean> {
    const changed = { version: version + 1, members: [...members] };
    if (version === 0) return this.#teams.insert(artistId, { artistId, ...changed });
    return this.#teams.update(artistId, (team) => team.version === version, changed);
  }
}
