import { newAnnouncement, type NewAnnouncement, type Subject } from '../announcements/announcement.js';
import { addressOf } from '../announcements/open-post.js';
import { eachAlone } from '../each-alone.js';
import type { Ports } from '../engine-ports.js';
import { dayMs, type Blast } from './blast.js';
import { handOverRevision } from './hand-over-revision.js';
import { recipientsOf } from './recipients.js';
import { startDueBlasts } from './start-due-blasts.js';
import { tiredAfter } from './tired.js';
import { withhold } from './withhold-blast.js';

/**
 * Lets begin what was written for a time that has come, and makes of every blast that goes out one announcement for each
 * community and each fan. Safe to run twice, or to die in the middle: who has theirs gets no second, and the blast counts
 * as sent only once all have it.
 */
export async function handOverBlasts(ports: Ports): Promise<void> {
  await startDueBlasts(ports);
  const sending = (await ports.blasts.inState('sending')).map(withStart).sort(byStart);
  await eachAlone(sending, (blast) => handOver(blast, ports), {
    failed: 'A blast could not be handed over; it is tried again.',
    fields: ({ id: blastId }) => ({ blastId }),
    log: ports.log,
  });
}

async function handOver(blast: Started, ports: Ports): Promise<void> {
  if (blast.revises) return handOverRevision({ ...blast, revises: blast.revises }, ports);
  const campaign = await ports.campaigns.byId(blast.campaignId);
  if (!campaign || campaign.phase === 'cancelled') return withhold(blast, 'campaign-cancelled', ports);
  // Whoever stops a campaign wants nothing of it to be said, and days later it is old news: who has it has it.
  if (campaign.pause) return withhold(blast, 'campaign-paused', ports);
  // Two that were confirmed at once each counted without the other.
  const tired = await tiredAfter(await before(blast, ports), ports);
  // The communities first: most who hear of it hear of it there.
  const communityIds = blast.communityIds.filter((id) => !tired.communities.has(id));
  await ports.announcements.addMany(await postsOf({ ...blast, communityIds }, ports));
  if (blast.toFans) {
    const messages = await messagesOf(blast, ports);
    await ports.announcements.addMany(messages.filter(({ fanId }) => fanId === null || !tired.fans.has(fanId)));
  }
  await ports.blasts.change(blast, { state: 'sent', communityIds });
}

type Started = Blast & { startedAt: Date };

function withStart(blast: Blast): Started {
  return { ...blast, startedAt: blast.startedAt ?? blast.createdAt };
}

/** Those of the same day that come before it: what has been handed over, and of what has not, what began earlier. */
async function before(blast: Started, { blasts }: Ports): Promise<Blast[]> {
  const since = await blasts.startedSince(blast.artistId, new Date(blast.startedAt.getTime() - dayMs));
  const others = since.map(withStart).filter(({ id }) => id !== blast.id);
  return others.filter((each) => each.state !== 'sending' || byStart(each, blast) < 0);
}

function byStart(one: Started, other: Started): number {
  return one.startedAt.getTime() - other.startedAt.getTime() || (one.id < other.id ? -1 : Number(one.id > other.id));
}

async function postsOf(blast: Blast, ports: Ports): Promise<NewAnnouncement[]> {
  const communities = await ports.communities.byIds(blast.communityIds);
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
  about: Extract<Subject, { kind: 'blast' | 'blast-post' }> & Pick<NewAnnouncement, 'platform' | 'externalId'>,
  ports: Ports,
): NewAnnouncement {
  // A fan who goes on with another account in the meantime gets no second.
  const key = `${about.kind}:${id}:${about.fanId ?? `${about.platform}:${about.externalId}`}`;
  const times = { now: ports.monotonic.now(), calendarNow: ports.calendar.now() };
  return newAnnouncement(key, { ...about, artistId, campaignId }, times);
}
