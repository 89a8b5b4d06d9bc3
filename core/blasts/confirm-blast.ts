import { remembered } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import { requireNotPaused } from '../campaigns/find-campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { audienceOf } from './audience.js';
import { draftLifetimeMs } from './blast.js';
import { findBlast, type BlastAsked } from './find-blast.js';
import { progressOf, type BlastProgress } from './view-blast.js';

/**
 * Lets a draft go out: from now on it is handed over to the platforms. Confirmed twice, it goes out once.
 *
 * @throws EngineError `blast-unknown`, `role-needed`; `blast-outdated` for a draft that is too old or was dropped; `blast-to-nobody` where
 * nobody would get it (any more today); `campaign-paused`
 */
export async function confirmBlast(asked: BlastAsked, ports: Ports): Promise<BlastProgress> {
  const blast = await findBlast(asked, ports);
  if (blast.state === 'sending' || blast.state === 'sent') return progressOf(blast, ports);
  const now = ports.calendar.now();
  const isOld = now.getTime() - blast.createdAt.getTime() > draftLifetimeMs;
  const campaign = await ports.campaigns.byId(blast.campaignId);
  if (blast.state === 'stopped' || isOld || !campaign || campaign.phase === 'cancelled') {
    throw new EngineError('blast-outdated', 'This blast cannot go out any more.', { details: { blastId: blast.id } });
  }
  requireNotPaused(campaign);
  const { communities, fans } = await audienceOf(campaign, ports);
  const toFans = Object.keys(fans).length > 0;
  if (communities.length === 0 && !toFans) {
    throw new EngineError('blast-to-nobody', 'Nobody would get this blast.', { details: { blastId: blast.id } });
  }
  const settled = { startedAt: now, communityIds: communities.map(({ id }) => id), toFans };
  if (await ports.blasts.start(blast.id, settled)) {
    ports.log.info('A blast goes out.', { blastId: blast.id, communities: communities.length, toFans });
    const { artistId } = campaign;
    const by = remembered(asked.account);
    await recordAct({ artistId, action: 'blast-confirmed', by, on: [campaign.id, blast.id] }, ports);
  }
  return progressOf(await findBlast(asked, ports), ports);
}
