import type { ArtistId } from '../artists/artist.js';
import type { Ports } from '../engine-ports.js';
import { channels, type Channel } from '../fans/channel.js';
import { hoursToSend, type Capacity } from './capacity.js';
import { countWays } from './way.js';

/** How a platform does with telling an artist's fans. */
export type Carriage = {
  platform: Channel;
  /** The fans who are told there. */
  fans: number;
  /** Null: its bot has not said yet. */
  capacity: Capacity | null;
};

/** From a midnight to the morning: what takes longer is no news any more. */
const longestHours = 9;

/** How long it takes from a midnight to tell all of them; null: for ever, or nobody knows. Pure. */
export function hoursToTell({ fans, capacity }: Pick<Carriage, 'fans' | 'capacity'>): number | null {
  return capacity === null ? null : hoursToSend({ letters: fans }, capacity);
}

/**
 * Whether a platform can tell all of an artist's fans there of a release before the morning. One that has not said what
 * it carries is trusted. Pure.
 */
export function isPromiseKept(carriage: Pick<Carriage, 'fans' | 'capacity'>): boolean {
  if (carriage.capacity === null) return true;
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
    capacity: said.find((carrier) => carrier.platform === platform)?.capacity ?? null,
  }));
  return all.filter((each) => each.fans > 0 || each.capacity !== null);
}
