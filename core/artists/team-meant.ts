import type { CommunityPlace } from '../communities/community-place.js';
import { communitiesAround } from '../communities/community.js';
import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import type { Artist } from './artist.js';
import { membershipsOf, type Membership } from './require-right.js';

/** Which team somebody means: by its artist's id or name, else by where they type. */
export type TeamAsked = { place: CommunityPlace | null; artist: string | null };

/** A team, by its artist, with the place that who asks has on it. */
export type OwnTeam = Membership & { artist: Artist };

type TeamMeantPorts = Pick<Ports, 'artists' | 'communities' | 'teams'>;

/**
 * The team that somebody who is on it means: the one named, else that of the artist to whom the place belongs, else the
 * first by name. All of theirs come with it.
 *
 * @throws EngineError `not-on-team`, the same for a team that they are not on as for one that there is not
 */
export async function teamMeant(
  account: Parameters<typeof membershipsOf>[0],
  { place, artist }: TeamAsked,
  ports: TeamMeantPorts,
): Promise<{ meant: OwnTeam; all: OwnTeam[] }> {
  const all = await ownTeams(await membershipsOf(account, ports), ports);
  const here = place ? await ports.communities.byIds(communitiesAround(place)) : [];
  const closest = here.flatMap((community) => all.find(({ artistId }) => artistId === community.artistId) ?? []);
  const meant = artist === null ? (closest[0] ?? all[0]) : all.find((own) => isNamed(own.artist, artist));
  if (meant) return { meant, all };
  throw new EngineError('not-on-team', 'This account does not act for this artist.');
}

async function ownTeams(memberships: readonly Membership[], { artists }: TeamMeantPorts): Promise<OwnTeam[]> {
  const own: OwnTeam[] = [];
  for (const membership of memberships) {
    const artist = await artists.byId(membership.artistId);
    if (artist) own.push({ ...membership, artist });
  }
  return own.sort((one, other) => one.artist.name.localeCompare(other.artist.name));
}

function isNamed({ id, name }: Artist, text: string): boolean {
  const sought = text.normalize('NFKC').trim().toLowerCase();
  return id === sought || name.normalize('NFKC').toLowerCase() === sought;
}
