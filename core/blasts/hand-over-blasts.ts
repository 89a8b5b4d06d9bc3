import { newAnnouncement, type NewAnnouncement, type Subject } from '../announcements/announcement.js';
import { addressOf } from '../announcements/open-letter.js';
import type { Ports } from '../engine-ports.js';
import { recipientsOf } from './audience.js';
import type { Blast, BlastId } from './blast.js';

/**
 * Makes of every confirmed blast one announcement for each community and each fan. Safe to run twice, or to die in the
 * middle: who has theirs gets no second, and the blast counts as sent only once all have it.
 */
export async function handOverBlasts(ports: Ports): Promise<void> {
  for (const blast of await ports.blasts.sending()) {
    // The communities first: most who hear of it hear of it there.
    await ports.announcements.addMany(await postsOf(blast, ports));
    if (blast.toFans) await ports.announcements.addMany(await messagesOf(blast, ports));
    await ports.blasts.finish(blast.id);
  }
}

async function postsOf(blast: Blast, ports: Ports): Promise<NewAnnouncement[]> {
  const communities = await ports.communities.byIds(blast.communityIds);
  return communities.map((community) => {
    const externalId = addressOf(community);
    const about = { kind: 'blast-post', preSaveId: null, fanId: null, blastId: blast.id } as const;
    return announcementOf(blast, { ...about, platform: community.platform, externalId }, ports);
  });
}

async function messagesOf(blast: Blast, ports: Ports): Promise<NewAnnouncement[]> {
  const recipients = await recipientsOf(blast, ports);
  return recipients.map(({ fanId, platform, externalId }) => {
    const about = { kind: 'blast', preSaveId: null, fanId, blastId: blast.id } as const;
    return announcementOf(blast, { ...about, platform, externalId }, ports);
  });
}

function announcementOf(
  { id, artistId, campaignId }: Blast,
  about: Extract<Subject, { blastId: BlastId }> & Pick<NewAnnouncement, 'platform' | 'externalId'>,
  ports: Ports,
): NewAnnouncement {
  const key = `${about.kind}:${id}:${about.platform}:${about.externalId}`;
  const times = { now: ports.monotonic.now(), calendarNow: ports.calendar.now() };
  return newAnnouncement(key, { ...about, artistId, campaignId }, times);
}
