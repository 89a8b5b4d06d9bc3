import type { CampaignId } from '../../../core/campaigns/campaign.js';
import type { ReferralCode } from '../../../core/referrals/referral-code.js';
import { noArrival, type Arrival } from '../../../core/smart-links/arrival.js';
import { clickDimensions, unknownValue, valueIn, type ClickDimension } from '../../../core/smart-links/click-counts.js';
import type { CountedClicks } from '../../../core/smart-links/click-store.js';
import { sources, type Member } from './crowd.js';

const inApps = {
  bio: 'instagram',
  story: 'instagram',
  youtube: 'youtube',
  livestream: 'youtube',
  tiktok: 'tiktok',
  poster: null,
} as const;

/** How many clicks it takes for one fan where a friend has passed the link on. */
const clicksPerInvited = 1.9;

/** How a member came: on a phone, by the public link that was posted at their source or that a friend passed on. */
export function arrivalOf({ source, index, home }: Member, referralCode: ReferralCode | null): Arrival {
  const inAppBrowser = source && inApps[source];
  const connection = index % 4 === 0 ? '3g' : '4g';
  const { metro } = home;
  // Their clicks are counted, and not kept one by one: an id of their own tells one visitor from another.
  const clickId = `crowd-${index}`;
  return {
    ...noArrival,
    clickId,
    source,
    referralCode,
    link: 'public',
    device: 'phone',
    inAppBrowser,
    connection,
    metro,
  };
}

/** What was counted of the people who opened the campaign's link: those who joined, and by each source more who did not. */
export function clicksOf(members: readonly Member[], campaignId: CampaignId): CountedClicks[] {
  const counts = new Map<string, CountedClicks>();
  const count = (dimension: ClickDimension | 'link', value: string, more: number): void => {
    const key = `${dimension}:${value}`;
    counts.set(key, { campaignId, dimension, value, more: more + (counts.get(key)?.more ?? 0) });
  };
  for (const { source, clicksPerFan } of [...sources, { source: null, clicksPerFan: clicksPerInvited }]) {
    const joined = members.filter((member) => member.source === source);
    const whole = Math.round(joined.length * clicksPerFan);
    count('link', 'public', whole);
    count('source', valueIn('source', { source }), whole);
    for (const [place, member] of joined.entries()) {
      // The clicks of a source are dealt out among those who came by it: they come alike.
      const more = Math.floor((whole * (place + 1)) / joined.length) - Math.floor((whole * place) / joined.length);
      const traits = { ...arrivalOf(member, null), language: languageOf(member), variant: null };
      for (const dimension of traitDimensions) count(dimension, valueIn(dimension, traits), more);
    }
  }
  return [...counts.values()];
}

const traitDimensions = clickDimensions.filter((dimension) => dimension !== 'source');

function languageOf({ home, index }: Member): string {
  if (home.country === 'IN') return index % 3 === 0 ? 'hi' : 'en';
  return home.country === 'DE' ? 'de' : home.country === 'NP' ? unknownValue : 'en';
}
