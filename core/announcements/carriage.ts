import type { ArtistId } from '../artists/artist.js';
import type { Ports } from '../engine-ports.js';
import { channels, type Channel } from '../fans/channel.js';
import { countWays } from './way.js';

/** How a platform does with telling an artist's fans. */
export type Carriage = {
  platform: Channel;
  /** The fans who are told there. */
  fans: number;
  /** How many messages it carries in an hour; 0: none unasked; null: its bot has not said yet. */
  lettersPerHour: number | null;
};

/** From a midnight to the morning: what takes longer is no news any more. */
const longestHours = 9;

/** How long it takes to tell all of them; null: for ever, or nobody knows. Pure. */
export function hoursToTell({ fans, lettersPerHour }: Pick<Carriage, 'fans' | 'lettersPerHour'>): number | null {
  return lettersPerHour === null || lettersPerHour === 0 ? null : fans / lettersPerHour;
}

/**
 * Whether a platform can tell all of an artist's fans there of a release before the morning. One that has not said what
 * it carries is trusted. Pure.
 */
export function isPromiseKept(carriage: Pick<Carriage, 'fans' | 'lettersPerHour'>): boolean {
  if (carriage.lettersPerHour === null) return true;
  const hours = hoursToTell(carriage);
  return hours !== null && hours <= longestHours;
}

/** What the platforms carry for an artist: every channel that runs, or that the artist's fans are on. */
export async function countCarriage(
  artistId: ArtistId,
  { carriers, ...ports }: Pick<Ports, 'carriers' | 'fans' | 'mailAddresses'>,
): Promise<Carriage[]> {
  const [said, reachable] = await Promise.all([carriers.all(), countWays(artistId, ports)]);
  const all = channels.map((platform) => ({
    platform,
    fans: reachable[platform],
    lettersPerHour: said.find((carrier) => carrier.platform === platform)?.lettersPerHour ?? null,
  }));
  return all.filter((each) => each.fans > 0 || each.lettersPerHour !== null);
}
