import { tellMember, tellTeam } from '../announcements/tell-team.js';
import type { Ports } from '../engine-ports.js';
import type { Blast, Withholding } from './blast.js';

/**
 * Ends a blast that was confirmed and cannot go out, and tells whoever wrote it. Safe to run twice, or to die in the middle:
 * the notice is kept first, and is told once the blast says why.
 */
export async function withhold(blast: Blast, why: Withholding, ports: Ports): Promise<void> {
  const { id, artistId, campaignId } = blast;
  const news = { campaign: { id: campaignId, artistId }, topic: 'blast-not-sent', blastId: id, about: id } as const;
  // Whoever wrote it had us forget them: it is for those who could write it anew.
  await (blast.by ? tellMember(news, blast.by, ports) : tellTeam(news, 'blast', ports));
  if (!(await ports.blasts.change(blast, { state: 'withheld', withheldFor: why }))) return;
  ports.log.info('A blast does not go out.', { blastId: blast.id, why });
}
