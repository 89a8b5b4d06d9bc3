import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { Secret } from '../secret.js';
import { noArrival, type Arrival } from './arrival.js';

/** How the fan whose browser holds this click came to the campaign; of a click of another campaign nothing is known here. */
export async function findArrival(click: Secret | null, campaign: Campaign, ports: Ports): Promise<Arrival> {
  void [click, campaign, ports];
  return Promise.resolve(noArrival);
}
