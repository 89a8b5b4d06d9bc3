import type { Campaign, ServiceRelease } from '../campaigns/campaign.js';
import { isNamed, itemUrl } from '../streaming/listen-url.js';
import type { ServiceName } from '../streaming/service-name.js';
import { usualCode, type Resolution } from './resolution.js';

/** Where a service has the release: for most, and in the markets where that is another address. */
export type ResolvedUrls = { url: string; elsewhere: Readonly<Record<string, string>> };

type Asked = {
  campaign: Pick<Campaign, 'id' | 'recordings' | 'upc'>;
  service: ServiceName;
  release: ServiceRelease;
  /** All of the campaign. */
  resolutions: readonly Resolution[];
};

/**
 * The addresses of what fans' saves have found on a service; null where the campaign itself says what it is, or nothing
 * was found. The album, which holds the rest, comes before the track; another recording than the usual is nobody's whom
 * we do not know. For a market in which nobody has found it: what was found without a market, else what most markets have. Pure.
 */
export function resolvedUrls({ campaign, service, release, resolutions }: Asked): ResolvedUrls | null {
  if (isNamed(release)) return null;
  const refused = release.decided?.refused ?? [];
  const ours = resolutions.filter((each) => {
    return each.service === service && each.code === usualCode(campaign, each.item) && !refused.includes(each.uri);
  });
  const byMarket = new Map<string | null, string>();
  for (const item of ['track', 'album'] as const) {
    for (const { market, uri } of ours.filter((each) => each.item === item)) byMarket.set(market, uri);
  }
  const usual = byMarket.get(null) ?? mostFrequent([...byMarket.values()]);
  const url = usual === undefined ? null : itemUrl(service, usual);
  if (url === null) return null;
  const others = [...byMarket].flatMap(([market, uri]): [string, string][] => {
    const there = itemUrl(service, uri);
    return market === null || there === null || there === url ? [] : [[market, there]];
  });
  return { url, elsewhere: Object.fromEntries(others) };
}

/** Of those that are as frequent, the first in the alphabet: the same for everybody who looks. */
function mostFrequent(uris: readonly string[]): string | undefined {
  const times = (wanted: string) => uris.filter((uri) => uri === wanted).length;
  return uris.toSorted().toSorted((one, other) => times(other) - times(one))[0];
}
