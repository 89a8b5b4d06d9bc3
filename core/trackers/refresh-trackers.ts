import { newAnnouncement } from '../announcements/announcement.js';
import { addressOf } from '../announcements/open-post.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { Community } from '../communities/community.js';
import { eachAlone } from '../each-alone.js';
import type { Ports } from '../engine-ports.js';
import type { MetroCounts } from '../places/metro-counts.js';
import { trackerAct, type Tracker } from './tracker.js';
import { trackerTold } from './tracker-told.js';

/** How soon after it was changed a tracker is changed again because of a number; what is news changes it at once. */
export const refreshEveryMs = 5 * 60 * 1000;

type RefreshPorts = Pick<
  Ports,
  'announcements' | 'calendar' | 'campaigns' | 'communities' | 'log' | 'monotonic' | 'trackers'
>;

/** What keeping trackers up to date takes: the ports, and who counts a campaign's fans by metro. */
export type RefreshingTrackers = { ports: RefreshPorts; countMetros: (campaign: Campaign) => Promise<MetroCounts> };

/**
 * Makes an announcement for each tracker that would read otherwise by now: one at a time in each place, and as seldom as
 * its readers can bear. Safe to run twice, and to die in the middle.
 */
export async function refreshTrackers(refreshing: RefreshingTrackers): Promise<void> {
  const { ports } = refreshing;
  await eachAlone(await ports.trackers.live(), (tracker) => refresh(tracker, refreshing), {
    failed: 'A tracker could not be brought up to date; it is tried again.',
    fields: ({ id: trackerId }) => ({ trackerId }),
    log: ports.log,
  });
}

async function refresh(tracker: Tracker, { ports, countMetros }: RefreshingTrackers): Promise<void> {
  const campaign = await ports.campaigns.byId(tracker.campaignId);
  const [community = null] = await ports.communities.byIds([tracker.communityId]);
  const now = ports.calendar.now();
  const act = trackerAct(tracker, { campaign, community, now });
  if (act === null) return;
  if (!campaign || !community || (act === 'remove' && tracker.messageId === null))
    return endUnposted(tracker, { campaign, ports });
  const next = trackerTold(campaign, await countMetros(campaign), { platform: community.platform, now });
  const isTold = act === 'say' && next.key === tracker.saidKey;
  const isSoon = act === 'say' && next.phase === tracker.next?.phase && !isRested(tracker, ports);
  if (isTold || isSoon) return;
  await takeTurn({ ...tracker, next }, { campaign, community, ports });
}

/** There is nothing in the community that would have to go, unless it is being posted at this moment. */
async function endUnposted(
  tracker: Tracker,
  { campaign, ports }: { campaign: Campaign | null; ports: RefreshPorts },
): Promise<void> {
  const waiting = await ports.announcements.byId(turnId(tracker.id, tracker.turn));
  if (waiting?.state === 'pending') return;
  const isOver = campaign !== null && tracker.state === 'on';
  await ports.trackers.change(tracker, { state: 'off', ending: tracker.ending ?? (isOver ? 'over' : 'unlinked') });
}

function isRested({ saidAt }: Tracker, { monotonic }: RefreshPorts): boolean {
  return saidAt === null || monotonic.now().getTime() - saidAt.getTime() >= refreshEveryMs;
}

type Place = { campaign: Campaign; community: Community; ports: RefreshPorts };

/** What waits already says by then what is to be said; else one more announcement is made. */
async function takeTurn(tracker: Tracker, { campaign, community, ports }: Place): Promise<void> {
  const { id, next, turn } = tracker;
  const waiting = await ports.announcements.byId(turnId(id, turn));
  if (waiting?.state === 'parked' || waiting?.state === 'undeliverable') {
    // A human has been told of it: another of the kind would end like it.
    await ports.trackers.change(tracker, { state: 'off', ending: 'refused' });
  } else if (waiting?.state === 'pending') {
    await ports.trackers.change(tracker, { next });
  } else if (await ports.trackers.change(tracker, { next, turn: turn + 1 })) {
    await announceTurn({ ...tracker, turn: turn + 1 }, { campaign, community, ports });
    // Hundreds a day would pile up. The one before the last is there still if this was the first turn of a new switching-on.
    for (const past of [turn, turn - 1]) await ports.announcements.removeEnded(turnId(id, past));
  }
}

async function announceTurn({ id, turn }: Tracker, { campaign, community, ports }: Place): Promise<void> {
  const { id: campaignId, artistId } = campaign;
  const to = { artistId, campaignId, platform: community.platform, externalId: addressOf(community) };
  const about = { kind: 'tracker', preSaveId: null, fanId: null, blastId: null, topic: id, ...to } as const;
  const times = { now: ports.monotonic.now(), calendarNow: ports.calendar.now() };
  await ports.announcements.add(newAnnouncement(turnId(id, turn), about, times));
}

function turnId(id: Tracker['id'], turn: number): string {
  return `tracker:${id}:${turn}`;
}
