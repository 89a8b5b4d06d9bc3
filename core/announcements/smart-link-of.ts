import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';

/** A campaign's link for everybody. */
export function smartLinkOf({ slug }: Pick<Campaign, 'slug'>, { baseUrl }: Pick<Ports, 'baseUrl'>): string {
  return `${baseUrl}/l/${slug}`;
}
