import type { Ports } from '../engine-ports.js';
import { isChat } from '../fans/channel.js';
import { stopNews } from '../fans/chat-account.js';
import type { Announcement } from './announcement.js';
import type { Undelivered } from './announcement-store.js';
import type { LateFailure } from './record-delivery.js';
import { closeWay } from './way.js';

/** At least so long after a failure it is tried again, if the platform asks for nothing longer. */
const leastPauseMs = 30 * 1000;

/**
 * A platform says of an announcement that counts as delivered that its message did not arrive after all: it waits again,
 * is held, or ends, as if that had been said at once. Told twice of one message, it is undone once; of an announcement that
 * is not delivered, or unknown, nothing is undone.
 */
export async function recordCameBack(
  { id, messageId }: { id: string; messageId: string },
  why: LateFailure,
  ports: Ports,
): Promise<void> {
  const announcement = await ports.announcements.byId(id);
  if (announcement?.state !== 'delivered') return;
  if (!(await ports.announcements.undeliver(id, messageId, becomes(announcement, why, ports)))) return;
  const fields = { announcementId: id, outcome: why.outcome };
  if (why.outcome === 'refused') {
    ports.log.error('A delivered announcement came back for good, and was parked.', { ...fields, code: why.code });
  } else ports.log.warn('A delivered announcement came back.', fields);
  if (why.outcome === 'gone') await closeWay(announcement, ports);
  const { platform, externalId } = announcement;
  if (isUnwanted(announcement, why) && isChat(platform)) await stopNews({ platform, externalId }, ports);
}

function becomes(announcement: Announcement, why: LateFailure, { monotonic }: Pick<Ports, 'monotonic'>): Undelivered {
  switch (why.outcome) {
    case 'gone':
      return { state: 'undeliverable', reason: 'unreachable' };
    case 'held':
      return isUnwanted(announcement, why)
        ? { state: 'superseded', reason: 'consent-withdrawn' }
        : { state: 'held', reason: why.reason };
    case 'refused':
      return { state: 'parked', reason: `refused: ${why.code}` };
    case 'retry': {
      const now = monotonic.now();
      if (now >= announcement.giveUpAt) return { state: 'undeliverable', reason: 'platform-trouble' };
      return { state: 'pending', nextTryAt: new Date(now.getTime() + Math.max(why.afterMs, leastPauseMs)) };
    }
  }
}

/** They have told their platform that they want nothing of the kind. */
function isUnwanted({ kind }: Announcement, why: LateFailure): boolean {
  return kind === 'blast' && why.outcome === 'held' && why.reason === 'opted-out';
}
