import { newAnnouncement, type NewAnnouncement, type Subject } from '../announcements/announcement.js';
import { addressOf } from '../announcements/open-letter.js';
import { eachAlone } from '../each-alone.js';
import type { Ports } from '../engine-ports.js';
import { recipientsOf } from './audience.js';
import { dayMs, type Blast, type BlastId } from './blast.js';
import { tiredAfter } from './tired.js';

/**
 * Makes of every confirmed blast one announcement for each community and each fan. Safe to run twice, or to die in the
 * middle: who has theirs gets no second, and the blast counts as sent only once all have it.
 */
export async function handOverBlasts(ports: Ports): Promise<void> {
  await eachAlone(await ports.blasts.sending(), (blast) => handOver(blast, ports), {
    failed: 'A blast could not be handed over; it is tried again.',
    fields: ({ id: blastId }) => ({ blastId }),
    log: ports.log,
  });
}

async function handOver(blast: Blast, ports: Ports): Promise<void> {
  // Whoever stops a campaign wants nothing of it to be said: it goes out once it goes on.
  if ((await ports.campaigns.byId(blast.campaignId))?.pause) return;
  const { communityIds, toFans } = await notTiredOf(blast, ports);
  // The communities first: most who hear of it hear of it there.
  await ports.announcements.addMany(await postsOf(blast, communityIds, ports));
  if (toFans) await ports.announcements.addMany(await messagesOf(blast, ports));
  await ports.blasts.finish(blast.id);
}

/** Who of those it was confirmed for may hear of it: two that were confirmed at once each counted without the other. */
async function notTiredOf(blast: Blast, { blasts }: Ports): Promise<Pick<Blast, 'communityIds' | 'toFans'>> {
  const startedAt = blast.startedAt ?? blast.createdAt;
  const since = await blasts.startedSince(blast.artistId, new Date(startedAt.getTime() - dayMs));
  const earlier = since.filter(
    (each) => each.startedAt && isEarlier({ ...each, startedAt: each.startedAt }, { ...blast, startedAt }),
  );
  const tired = tiredAfter(earlier);
  return {
    communityIds: blast.communityIds.filter((id) => !tired.community(id)),
    toFans: blast.toFans && !tired.fans,
  };
}

type Started = Pick<Blast, 'id'> & { startedAt: Date };

function isEarlier(one: Started, other: Started): boolean {
  const byTime = one.startedAt.getTime() - other.startedAt.getTime();
  return byTime < 0 || (byTime === 0 && one.id < other.id);
}

async function postsOf(blast: Blast, communityIds: Blast['communityIds'], ports: Ports): Promise<NewAnnouncement[]> {
  const communities = await ports.communities.byIds(communityIds);
  return communities.map((community) => {
    const externalId = addressOf(community);
    const about = { kind: 'blast-post', preSaveId: null, fanId: null, blastId: blast.id, topic: null } as const;
    return announcementOf(blast, { ...about, platform: community.platform, externalId }, ports);
  });
}

async function messagesOf(blast: Blast, ports: Ports): Promise<NewAnnouncement[]> {
  const recipients = await recipientsOf(blast, ports);
  return recipients.map(({ fanId, platform, externalId }) => {
    const about = { kind: 'blast', preSaveId: null, fanId, blastId: blast.id, topic: null } as const;
    return announcementOf(blast, { ...about, platform, externalId }, ports);
  });
}

function announcementOf(
  { id, artistId, campaignId }: Blast,
  about: Extract<Subject, { blastId: BlastId }> & Pick<NewAnnouncement, 'platform' | 'externalId'>,
  ports: Ports,
): NewAnnouncement {
  // A fan who goes on with another account in the meantime gets no second.
  const key = `${about.kind}:${id}:${about.fanId ?? `${about.platform}:${about.externalId}`}`;
  const times = { now: ports.monotonic.now(), calendarNow: ports.calendar.now() };
  return newAnnouncement(key, { ...about, artistId, campaignId }, times);
}
