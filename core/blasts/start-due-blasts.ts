import type { Campaign } from '../campaigns/campaign.js';
import { eachAlone } from '../each-alone.js';
import type { Ports } from '../engine-ports.js';
import { audienceOf, isNobody, settled, type Audience } from './audience.js';
import type { Blast, Withholding } from './blast.js';
import { lacksSecond } from './confirm-blast.js';
import { withhold } from './withhold-blast.js';

/** What was to be said so long ago is no news any more. */
const newsForMs = 6 * 60 * 60 * 1000;

/**
 * Lets every blast begin whose time has come, for whom it is for now: counted anew, as fans come and go. One that cannot go
 * out is withheld, and whoever wrote it is told.
 */
export async function startDueBlasts(ports: Ports): Promise<void> {
  const now = ports.calendar.now().getTime();
  const due = (await ports.blasts.inState('scheduled'))
    .filter(({ sendAt }) => (sendAt?.getTime() ?? 0) <= now)
    .sort((one, other) => Number(one.sendAt) - Number(other.sendAt));
  await eachAlone(due, (blast) => start(blast, ports), {
    failed: 'A blast could not begin at its time; it is tried again.',
    fields: ({ id: blastId }) => ({ blastId }),
    log: ports.log,
  });
}

async function start(blast: Blast, ports: Ports): Promise<void> {
  const now = ports.calendar.now();
  const campaign = await ports.campaigns.byId(blast.campaignId);
  const audience = campaign && (await audienceOf(campaign, blast.aim, ports));
  const why = whyNot(blast, { campaign, audience, now });
  if (why !== null || !audience) return withhold(blast, why ?? 'campaign-cancelled', ports);
  if (await ports.blasts.change(blast, { state: 'sending', startedAt: now, ...settled(audience) })) {
    ports.log.info('A blast goes out, as its time has come.', { blastId: blast.id });
  }
}

function whyNot(
  blast: Blast,
  { campaign, audience, now }: { campaign: Campaign | null; audience: Audience | null; now: Date },
): Withholding | null {
  if (!campaign || !audience || campaign.phase === 'cancelled') return 'campaign-cancelled';
  if (campaign.pause || campaign.phase === 'postponed') return 'campaign-paused';
  if (campaign.scheduleVersion !== blast.scheduleVersion) return 'release-moved';
  if (now.getTime() - Number(blast.sendAt) > newsForMs) return 'missed';
  if (audience.isTooSmall) return 'too-few';
  // It was confirmed while fewer would have got it.
  if (lacksSecond(blast, { campaign, audience })) return 'grown';
  return isNobody(audience) ? 'nobody' : null;
}
