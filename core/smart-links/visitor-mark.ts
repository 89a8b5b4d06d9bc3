import { createHmac } from 'node:crypto';
import type { CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { Visit } from './visit.js';

type Marking = Pick<Ports, 'clicks' | 'monotonic' | 'random'>;

/** Makes the same mark of the same visitor for one day, and nothing that leads back to them. */
export type VisitorMarks = {
  day: string;
  markOf(visit: Pick<Visit, 'address' | 'userAgent'>, campaignId: CampaignId): string;
};

/**
 * Tells visitors apart without knowing them: a mark is a digest of address, browser and campaign, salted. The salt
 * lives for one day and is then destroyed; after that nobody, we included, can make the mark again or find out whose it
 * was.
 */
export class DailySalt {
  #today: { day: string; salt: Uint8Array } | null = null;

  async marks({ clicks, monotonic, random }: Marking): Promise<VisitorMarks> {
    const day = dayOf(monotonic.now());
    if (this.#today?.day !== day) this.#today = { day, salt: await clicks.saltOf(day, random.bytes(32)) };
    const { salt } = this.#today;
    return {
      day,
      markOf: ({ address, userAgent }, campaignId) =>
        createHmac('sha256', salt).update(`${campaignId}\n${address}\n${userAgent}`).digest('base64url'),
    };
  }
}

/** The salts of past days go, and the marks with them. */
export async function destroyOldSalts({ clicks, monotonic }: Pick<Ports, 'clicks' | 'monotonic'>): Promise<void> {
  await clicks.destroyBefore(dayOf(monotonic.now()));
}

/** By database time, in UTC: the sandbox's calendar prolongs no salt. */
function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}
