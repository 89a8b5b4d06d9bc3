import type { Campaign } from '../campaigns/campaign.js';
import type { Community } from '../communities/community.js';
import { platforms, type Platform } from '../fans/fan.js';
import { taggedLinks } from '../insights/tagged-links.js';
import type { Audience } from './audience.js';

/** What somebody of the team can post with their own hands where the bot posts nothing. */
export type HandPost = {
  platform: Platform;
  communities: Community[];
  /** The artist's words, and the campaign's link, which says that it was posted there. */
  text: string;
};

/** One for each platform on which a community is not reached. Pure. */
export function handPostsFor(
  text: string,
  { closedCommunities }: Pick<Audience, 'closedCommunities'>,
  { campaign, baseUrl }: { campaign: Pick<Campaign, 'slug'>; baseUrl: string },
): HandPost[] {
  return platforms.flatMap((platform) => {
    const closed = closedCommunities.map(({ community }) => community);
    const communities = closed.filter((community) => community.platform === platform);
    const [link] = taggedLinks(campaign, baseUrl, platform);
    return communities.length > 0 && link ? [{ platform, communities, text: `${text}\n${link.url}` }] : [];
  });
}
