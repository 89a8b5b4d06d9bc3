import { newAnnouncement, type Announcement, type NewAnnouncement } from '../announcements/announcement.js';
import type { Ports } from '../engine-ports.js';
import type { Blast, BlastRevision } from './blast.js';
import { changeId, notTakenBack } from './left-standing.js';

/** A change of a blast's posts that was confirmed. */
type Revising = Blast & { startedAt: Date; revises: BlastRevision };

type RevisionPorts = Pick<Ports, 'announcements' | 'blasts' | 'calendar' | 'monotonic'>;

/**
 * Gives a blast its new words, or takes it back, and makes one announcement for each of its posts: a post that is not out
 * yet goes out in the new words, or not at all; one that is out is changed. Safe to run twice, or to die in the middle. Its
 * posts are counted only once all of them are handed over.
 */
export async function handOverRevision(revision: Revising, ports: RevisionPorts): Promise<void> {
  const revised = await applied(revision, ports);
  if (revised?.state === 'sending') return;
  const left = revised ? await postsToRevise(revised, ports) : [];
  await ports.announcements.addMany(left.map((post) => changeOf(post, revision, ports)));
  await ports.blasts.change(revision, { state: 'sent' });
}

/**
 * The posts of a blast that a change of it concerns: those that are out and were not taken back, and those that are still to
 * go out.
 */
export async function postsToRevise(
  revised: Blast,
  ports: Pick<Ports, 'announcements' | 'blasts'>,
): Promise<Announcement[]> {
  const posts = await ports.announcements.postsOfBlast(revised.id);
  const standing = posts.filter(({ state, posted }) => state === 'pending' || posted !== null);
  return notTakenBack(standing, revised, ports);
}

/** The blast as it is after the change: of several the one that was decided last stands, and nothing brings back what was removed. */
async function applied({ revises, text, startedAt }: Revising, { blasts }: RevisionPorts): Promise<Blast | null> {
  for (;;) {
    const revised = await blasts.byId(revises.blastId);
    if (!revised || revised.state === 'removed') return revised;
    const isOlder = revised.revisedAt !== null && revised.revisedAt > startedAt;
    if (isOlder && revises.as === 'edit') return revised;
    const change = revises.as === 'edit' ? { text } : { state: 'removed' as const };
    const isThere =
      revises.as === 'edit' && revised.text === text && revised.revisedAt?.getTime() === startedAt.getTime();
    if (isThere || (await blasts.change(revised, { ...change, revisedAt: startedAt })))
      return blasts.byId(revises.blastId);
  }
}

function changeOf(
  post: Announcement,
  { id, artistId, campaignId, revises }: Revising,
  ports: RevisionPorts,
): NewAnnouncement {
  const { platform, externalId } = post;
  const kind = revises.as === 'edit' ? ('blast-edit' as const) : ('blast-removal' as const);
  const about = { kind, preSaveId: null, fanId: null, blastId: id, topic: post.id } as const;
  const times = { now: ports.monotonic.now(), calendarNow: ports.calendar.now() };
  return newAnnouncement(
    changeId(kind, { id }, post.id),
    { ...about, artistId, campaignId, platform, externalId },
    times,
  );
}
