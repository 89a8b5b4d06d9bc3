import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { hashToken } from '../identifiers.js';
import type { Secret } from '../secret.js';
import { noArrival, type Arrival } from './arrival.js';
import { arrivalOf } from './click.js';
import type { LinkTags } from './visit.js';

/** What a sign-up knows of how the fan came. */
export type Brought = {
  /** The cookie's token of the click that brought them, if their browser has one. */
  click?: Secret | null;
  /** What the link said that they opened, kept by its page: for a browser whose visit was not recorded. */
  tags?: Pick<LinkTags, 'source' | 'referralCode'>;
};

/**
 * How the fan came to the campaign: by the click that their browser holds, else by what the page says that they signed
 * up on. Of a click of another campaign nothing is known here. A sign-up does not wait for it: where clicks cannot be
 * read it is recorded without.
 */
export async function findArrival(
  { click: token = null, tags }: Brought,
  campaign: Pick<Campaign, 'id'>,
  ports: Pick<Ports, 'clicks' | 'log'>,
): Promise<Arrival> {
  const unseen = { ...noArrival, ...tags };
  if (!token) return unseen;
  try {
    const click = await ports.clicks.byId(hashToken(token));
    return click?.campaignId === campaign.id ? arrivalOf(click) : unseen;
  } catch (error) {
    ports.log.warn('How a fan came could not be read.', { campaignId: campaign.id, error });
    return unseen;
  }
}
