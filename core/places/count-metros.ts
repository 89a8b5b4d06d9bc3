import type { Campaign, CampaignId } from '../campaigns/campaign.js';
import type { Strategy } from '../campaigns/strategy.js';
import type { Ports } from '../engine-ports.js';
import type { FanCity } from '../fans/city.js';
import type { FanId } from '../fans/fan.js';
import { metroById } from './find-metro.js';
import type { MetroCount, MetroCounts } from './metro-counts.js';
import type { MetroId } from './place.js';

type ClusterRules = { strategy: Pick<Strategy, 'discoveryThreshold'>; minimumClusterSize: number };

/** Adds up cities, one of each fan; null: not known. Pure. */
export function clustersOf(cities: Iterable<FanCity | null>, rules: ClusterRules): MetroCounts {
  const byMetro = new Map<MetroId, number>();
  let [fans, unknown] = [0, 0];
  for (const city of cities) {
    fans += 1;
    if (!city || city.by === 'declined') unknown += 1;
    else if (city.metro !== null) byMetro.set(city.metro, (byMetro.get(city.metro) ?? 0) + 1);
  }
  const clusters = [...byMetro]
    .filter(([, count]) => count >= rules.minimumClusterSize)
    .flatMap(([metro, count]): MetroCount[] => {
      const known = metroById(metro);
      return known ? [{ metro, name: known.name, country: known.country, fans: count }] : [];
    })
    .sort((one, other) => other.fans - one.fans || (one.metro < other.metro ? -1 : 1));
  const shown = clusters.reduce((sum, cluster) => sum + cluster.fans, 0);
  const { discoveryThreshold } = rules.strategy;
  return { fans, clusters, elsewhere: fans - unknown - shown, unknown, discoveryThreshold };
}

/** Counts a campaign's fans by metro; whoever withdrew is not among them, and nobody is counted twice. */
export async function countMetros(
  campaign: Pick<Campaign, 'id' | 'artistId'> & ClusterRules,
  ports: Pick<Ports, 'fans' | 'preSaves'>,
): Promise<MetroCounts> {
  const fans = new Set<FanId>();
  for await (const { fanId, withdrawnAt } of ports.preSaves.ofCampaign(campaign.id)) {
    if (withdrawnAt === null) fans.add(fanId);
  }
  const cities = await ports.fans.citiesOfArtist(campaign.artistId);
  return clustersOf(
    [...fans].map((id) => cities.get(id) ?? null),
    campaign,
  );
}

/** A count is good for this long, and for twenty times as long as it took: counting never takes more than a twentieth of the time. */
const freshForMs = 5_000;
const restFactor = 20;

type Counting = { counts: Promise<MetroCounts>; freshUntil: number };

/** Counts by metro, kept for a while in this process; whoever asks meanwhile gets the same, and so does whoever asks at once. */
export function metroCounter(
  ports: Pick<Ports, 'fans' | 'preSaves' | 'monotonic'>,
): (campaign: Campaign) => Promise<MetroCounts> {
  const kept = new Map<CampaignId, Counting>();
  const now = () => ports.monotonic.now().getTime();
  return (campaign) => {
    const standing = kept.get(campaign.id);
    if (standing && now() < standing.freshUntil) return standing.counts;
    const startedAt = now();
    const counting: Counting = { counts: countMetros(campaign, ports), freshUntil: Infinity };
    kept.set(campaign.id, counting);
    counting.counts.then(
      () => (counting.freshUntil = now() + Math.max(freshForMs, restFactor * (now() - startedAt))),
      () => kept.delete(campaign.id),
    );
    return counting.counts;
  };
}
