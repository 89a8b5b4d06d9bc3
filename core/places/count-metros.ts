import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanCity } from '../fans/city.js';
import type { FanId } from '../fans/fan.js';
import { metroById } from './find-metro.js';
import type { MetroId } from './place.js';

/** Rules of thumb of the trade, and what privacy asks for. */
export const metroRules = {
  /** From so many fans on, a metro is said to be discovered by the services' own lists. A rule of thumb. */
  discoveryThreshold: 500,
  /** Fewer fans than this are no crowd to disappear in: they are added up as "elsewhere". */
  minimumClusterSize: 10,
} as const;

export type MetroCount = { metro: MetroId; name: string; country: string; fans: number };

/** A campaign's fans by metro. All of it adds up to `fans`. */
export type MetroCounts = {
  fans: number;
  /** The metros large enough to be shown, the largest first. */
  clusters: MetroCount[];
  /** Fans of all other cities. */
  elsewhere: number;
  /** Fans whose city is not known. */
  unknown: number;
  discoveryThreshold: number;
};

/** Adds up cities, one of each fan; null: not known. Pure. */
export function clustersOf(cities: Iterable<FanCity | null>): MetroCounts {
  const byMetro = new Map<MetroId, number>();
  let [fans, unknown] = [0, 0];
  for (const city of cities) {
    fans += 1;
    if (!city || city.by === 'declined') unknown += 1;
    else if (city.metro !== null) byMetro.set(city.metro, (byMetro.get(city.metro) ?? 0) + 1);
  }
  const clusters = [...byMetro]
    .filter(([, count]) => count >= metroRules.minimumClusterSize)
    .flatMap(([metro, count]): MetroCount[] => {
      const known = metroById(metro);
      return known ? [{ metro, name: known.name, country: known.country, fans: count }] : [];
    })
    .sort((one, other) => other.fans - one.fans || (one.metro < other.metro ? -1 : 1));
  const shown = clusters.reduce((sum, cluster) => sum + cluster.fans, 0);
  const { discoveryThreshold } = metroRules;
  return { fans, clusters, elsewhere: fans - unknown - shown, unknown, discoveryThreshold };
}

/** Counts a campaign's fans by metro; whoever withdrew is not among them, and nobody is counted twice. */
export async function countMetros(
  campaignId: CampaignId,
  ports: Pick<Ports, 'campaigns' | 'fans' | 'preSaves'>,
): Promise<MetroCounts> {
  const fans = new Set<FanId>();
  for await (const { fanId, withdrawnAt } of ports.preSaves.ofCampaign(campaignId)) {
    if (withdrawnAt === null) fans.add(fanId);
  }
  const campaign = await ports.campaigns.byId(campaignId);
  const cities: ReadonlyMap<FanId, FanCity> = campaign ? await ports.fans.citiesOfArtist(campaign.artistId) : new Map();
  return clustersOf([...fans].map((id) => cities.get(id) ?? null));
}

/** A count is good for this long, and for twenty times as long as it took: counting never takes more than a twentieth of the time. */
const freshForMs = 5_000;
const restFactor = 20;

type Counting = { counts: Promise<MetroCounts>; freshUntil: number };

/** Counts by metro, kept for a while in this process; whoever asks meanwhile gets the same, and so does whoever asks at once. */
export function metroCounter(
  ports: Pick<Ports, 'campaigns' | 'fans' | 'preSaves' | 'monotonic'>,
): (campaignId: CampaignId) => Promise<MetroCounts> {
  const kept = new Map<CampaignId, Counting>();
  const now = () => ports.monotonic.now().getTime();
  return (campaignId) => {
    const standing = kept.get(campaignId);
    if (standing && now() < standing.freshUntil) return standing.counts;
    const startedAt = now();
    const counting: Counting = { counts: countMetros(campaignId, ports), freshUntil: Infinity };
    kept.set(campaignId, counting);
    counting.counts.then(
      () => (counting.freshUntil = now() + Math.max(freshForMs, restFactor * (now() - startedAt))),
      () => kept.delete(campaignId),
    );
    return counting.counts;
  };
}
