import { tellMember } from '../announcements/tell-team.js';
import type { Ports } from '../engine-ports.js';
import type { Blast } from './blast.js';
import { whoElseMayConfirm } from './who-else-may-confirm.js';

/** Asks everybody on the team who may, and has not, to confirm a blast that so many get. */
export async function askForSecond({ id, artistId, campaignId, confirmedBy }: Blast, ports: Ports): Promise<void> {
  const news = { campaign: { id: campaignId, artistId }, topic: 'blast-second', blastId: id, about: id } as const;
  for (const member of await whoElseMayConfirm(artistId, confirmedBy, ports)) await tellMember(news, member, ports);
}
