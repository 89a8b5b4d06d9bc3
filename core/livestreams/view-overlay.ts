import { isHeld, isPublic, type Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { fansTold } from '../milestones/milestone.js';
import type { MetroCounts } from '../places/metro-counts.js';
import { isOut, releaseInstant } from '../release-waves/midnight.js';
import { livestreamEndsAt } from './livestream.js';

/** So long after the artist's midnight it still says that it is out, for the stream that runs over it. */
const outForMs = 6 * 60 * 60 * 1000;

/**
 * What streaming software shows of a campaign. `counting`: it can be pre-saved; `out`: since a few hours; `quiet`: there
 * is nothing to show, because it has ended, waits, or was called off; `missing`: there is no such campaign, or it is
 * still a draft, of which only its team knows.
 */
export type Overlay =
  | { shows: 'quiet' }
  | { shows: 'missing' }
  | { shows: 'out'; campaign: Campaign }
  | {
      shows: 'counting';
      campaign: Campaign;
      /** How many fans have pre-saved; null: too few to be told without pointing at them. */
      fans: number | null;
      /** The milestone they are on the way to; null: all are behind, or nothing is told. */
      goal: number | null;
    };

/** What a campaign's overlay shows now. @param countMetros counts its fans */
export async function viewOverlay(
  slug: string,
  countMetros: (campaign: Campaign) => Promise<MetroCounts>,
  ports: Pick<Ports, 'calendar' | 'campaigns'>,
): Promise<Overlay> {
  const campaign = await ports.campaigns.bySlug(slug);
  if (!campaign || campaign.phase === 'draft') return { shows: 'missing' };
  if (!isPublic(campaign) || isHeld(campaign)) return { shows: 'quiet' };
  const now = ports.calendar.now();
  if (campaign.overlayOpenedAt === null) await ports.campaigns.noteOverlay(campaign.id, now);
  if (isOut(campaign, campaign.timezone, now)) {
    return now < outUntil(campaign) ? { shows: 'out', campaign } : { shows: 'quiet' };
  }
  const told = fansTold(campaign, (await countMetros(campaign)).fans);
  return { shows: 'counting', campaign, ...(told ?? { fans: null, goal: null }) };
}

function outUntil(campaign: Campaign): Date {
  const untilMs = releaseInstant(campaign, campaign.timezone).getTime() + outForMs;
  const streamMs = campaign.livestream ? livestreamEndsAt(campaign.livestream).getTime() : 0;
  return new Date(Math.max(untilMs, streamMs));
}
