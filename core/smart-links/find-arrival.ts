import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { hashToken } from '../identifiers.js';
import type { Secret } from '../secret.js';
import { noArrival, type Arrival } from './arrival.js';
import { arrivalOf } from './click.js';

/**
 * How the fan whose browser holds this click came to the campaign; of a click of another campaign nothing is known here.
 * A sign-up does not wait for it: where clicks cannot be read it is recorded without.
 */
export async function findArrival(
  token: Secret | null,
  campaign: Pick<Campaign, 'id'>,
  ports: Pick<Ports, 'clicks' | 'log'>,
): Promise<Arrival> {
  if (!token) return noArrival;
  try {
    const click = await ports.clicks.byId(hashToken(token));
    return click?.campaignId === campaign.id ? arrivalOf(click) : noArrival;
  } catch (error) {
    ports.log.warn('How a fan came could not be read.', { campaignId: campaign.id, error });
    return noArrival;
  }
}
