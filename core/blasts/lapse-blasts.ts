import { tellMember } from '../announcements/tell-team.js';
import { eachAlone } from '../each-alone.js';
import type { Ports } from '../engine-ports.js';
import { secondLifetimeMs, type Blast } from './blast.js';
import { whoElseMayConfirm } from './who-else-may-confirm.js';
import { withhold } from './withhold-blast.js';

/** Ends the blasts that no second person has confirmed in time: whoever wrote one is told, and so is who was asked. */
export async function lapseBlasts(ports: Ports): Promise<void> {
  const now = ports.calendar.now().getTime();
  const waiting = await ports.blasts.inState('awaiting-second');
  const over = waiting.filter(({ createdAt }) => now - createdAt.getTime() > secondLifetimeMs);
  await eachAlone(over, (blast) => lapse(blast, ports), {
    failed: 'A blast that waits for a second person could not be ended; it is tried again.',
    fields: ({ id: blastId }) => ({ blastId }),
    log: ports.log,
  });
}

async function lapse(blast: Blast, ports: Ports): Promise<void> {
  const { id, artistId, campaignId, by } = blast;
  const news = { campaign: { id: campaignId, artistId }, topic: 'blast-lapsed', blastId: id, about: id } as const;
  // Of one that its author had us forget all who could write it anew are told anyway.
  const asked = by === null ? [] : await whoElseMayConfirm(artistId, [by], ports);
  for (const member of asked) await tellMember(news, member, ports);
  await withhold(blast, 'unconfirmed', ports);
}
