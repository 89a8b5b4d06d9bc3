import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';

const dayMs = 24 * 60 * 60 * 1000;
/** How long after the release its clicks are kept. What was counted of them stays, and so does a sign-up's own arrival. */
export const clicksKeptDays = 90;

/** Removes the clicks of releases that have been out, or were to be out, for so long. */
export async function removeOldClicks(ports: Pick<Ports, 'campaigns' | 'calendar' | 'clicks'>): Promise<void> {
  const now = ports.calendar.now().getTime();
  const isLongAgo = ({ releaseDate }: Campaign) => Date.parse(releaseDate) + clicksKeptDays * dayMs < now;
  const over = await ports.campaigns.inPhases(['released', 'cancelled']);
  for (const { id } of over.filter(isLongAgo)) await ports.clicks.removeOfCampaign(id);
}
