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
  switch (outcome.outcome) {
    case 'delivered':
      return letter.act === 'say' ? said(tracker, letter, { outcome, now }) : over(tracker, letter);
    case 'message-gone':
      return letter.act === 'say' ? { ...gone, state: 'off', ending: 'message-gone' } : over(tracker, letter);
    case 'too-late':
      // What nobody can change any more makes room for a new one, unless it was to be the last word.
      return letter.act === 'say' ? { ...gone, isPinned: null } : over(tracker, letter);
    case 'refused':
    case 'held':
    case 'gone':
      return { state: 'off', ending: 'refused', isPinned: false };
    case 'retry':
      return null;
  }
}

const gone = { messageId: null, saidKey: null, isPinned: false } as const;

function said(
  tracker: Tracker,
  { told, pin }: TrackerLetter,
  { outcome, now }: { outcome: Extract<DeliveryOutcome, { outcome: 'delivered' }>; now: Date },
): TrackerChange {
  const messageId = outcome.messageId ?? tracker.messageId;
  const isPinned = pin === 'pin' ? (outcome.isPinned ?? false) : tracker.isPinned;
  return { messageId, isPinned, saidKey: told.key, saidAt: now };
}

function over({ ending }: Tracker, { act }: TrackerLetter): TrackerChange {
  return { ...gone, state: 'off', ending: act === 'finish' ? 'over' : (ending ?? 'unlinked') };
}

async function tellNotPinned({ id, artistId, campaignId, by }: Tracker, ports: NotingPorts): Promise<void> {
  const news: TeamNews = { campaign: { id: campaignId, artistId }, topic: 'tracker-not-pinned', about: id };
  if (by) await tellMember(news, by, ports);
  else await tellTeam(news, 'community.link', ports);
}
