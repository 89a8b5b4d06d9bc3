import type { DeliveryOutcome } from '../announcements/record-delivery.js';
import { tellMember, tellTeam, type TeamNews } from '../announcements/tell-team.js';
import type { Ports } from '../engine-ports.js';
import type { Tracker } from './tracker.js';
import type { TrackerLetter } from './tracker-letter.js';
import type { TrackerChange } from './tracker-store.js';

type NotingPorts = Pick<Ports, 'announcements' | 'calendar' | 'log' | 'monotonic' | 'teams' | 'trackers'>;

/**
 * Keeps what has become of a tracker's message. Nobody fights over it: one that somebody in the community has deleted is not
 * put back. That it could not be pinned is said once, to whoever has switched it on.
 */
export async function trackerDelivered(
  letter: TrackerLetter,
  outcome: DeliveryOutcome,
  ports: NotingPorts,
): Promise<void> {
  for (;;) {
    const tracker = await ports.trackers.byId(letter.id);
    const change = tracker && changeBy(tracker, letter, { outcome, now: ports.monotonic.now() });
    if (!tracker || !change) return;
    if (!(await ports.trackers.change(tracker, change))) continue;
    if (change.state === 'off') ports.log.info('A tracker is off.', { trackerId: tracker.id, why: change.ending });
    if (change.isPinned === false && tracker.isPinned !== false) await tellNotPinned(tracker, ports);
    return;
  }
}

type Came = { outcome: DeliveryOutcome; now: Date };

/** Null: nothing is settled yet. Pure. */
function changeBy(tracker: Tracker, letter: TrackerLetter, { outcome, now }: Came): TrackerChange | null {
  if (outcome.outcome === 'retry') return null;
  if (outcome.outcome === 'delivered' && letter.act === 'say') return said(tracker, letter, { outcome, now });
  // Somebody has switched it on again since: how the earlier one ended says nothing of this one, but that it is gone.
  if (letter.turn !== tracker.turn) return isGone(outcome) ? noMessage : null;
  switch (outcome.outcome) {
    case 'delivered':
      return over(tracker, letter);
    case 'message-gone':
      return letter.act === 'say' ? { ...noMessage, state: 'off', ending: 'message-gone' } : over(tracker, letter);
    case 'too-late':
      // What nobody can change any more makes room for a new one, unless it was to be the last word.
      return letter.act === 'say' ? noMessage : over(tracker, letter);
    case 'refused':
    case 'held':
    case 'gone':
      return { state: 'off', ending: 'refused' };
  }
}

const noMessage = { messageId: null, saidKey: null, isPinned: null } as const;

/** Also of one that was finished: it is left alone. */
function isGone({ outcome }: DeliveryOutcome): boolean {
  return outcome === 'delivered' || outcome === 'message-gone' || outcome === 'too-late';
}

function said(
  tracker: Tracker,
  { told }: TrackerLetter,
  { outcome, now }: { outcome: Extract<DeliveryOutcome, { outcome: 'delivered' }>; now: Date },
): TrackerChange {
  const messageId = outcome.messageId ?? tracker.messageId;
  // A platform that does not say whether it has pinned it is asked again with the next change.
  const isPinned = outcome.isPinned ?? tracker.isPinned;
  // It was posted while it was switched off: it goes like any other.
  const late = tracker.state === 'off' ? ({ state: 'ending' } as const) : {};
  return { messageId, isPinned, saidKey: told.key, saidAt: now, ...late };
}

function over({ ending }: Tracker, { act }: TrackerLetter): TrackerChange {
  return { ...noMessage, state: 'off', ending: act === 'finish' ? 'over' : (ending ?? 'unlinked') };
}

async function tellNotPinned({ id, artistId, campaignId, by }: Tracker, ports: NotingPorts): Promise<void> {
  const news: TeamNews = { campaign: { id: campaignId, artistId }, topic: 'tracker-not-pinned', about: id };
  if (by) await tellMember(news, by, ports);
  else await tellTeam(news, 'community.link', ports);
}
