import { tellTeam } from '../announcements/tell-team.js';
import { smartLinkOf } from '../announcements/smart-link-of.js';
import { campaignPhases, isHeld, isStoppedByOperator, mainLanguage, type Campaign } from '../campaigns/campaign.js';
import { eachAlone } from '../each-alone.js';
import type { Ports } from '../engine-ports.js';
import type { Platform } from '../fans/fan.js';
import { communityEventKey, type CommunityEvent, type EventKeeper, type EventToShow } from './community-event.js';
import { livestreamEndsAt } from './livestream.js';
import { livestreamToCome } from './livestream-to-come.js';

/** How soon it is tried again: a calendar that was closed to us may have been opened. */
const tryAgainAfterMs = { forbidden: 10 * 60 * 1000, failed: 60 * 1000 } as const;

type KeepPorts = Pick<
  Ports,
  | 'announcements'
  | 'baseUrl'
  | 'calendar'
  | 'campaigns'
  | 'communities'
  | 'communityEvents'
  | 'log'
  | 'monotonic'
  | 'teams'
>;

/** What is kept of an event (null: nothing yet), what is to be shown, and what is to be kept of that. */
type Kept = { standing: CommunityEvent | null; show: EventToShow; of: CommunityEvent };

/**
 * Brings the calendars of a platform's communities to what the campaigns' streams are by now: makes events, moves them
 * with their streams, and takes them out where there is no stream any more. Where the platform forbids it, the team is
 * told once what to do. Safe to run again, and to die in the middle.
 */
export async function keepCommunityEvents(platform: Platform, keeper: EventKeeper, ports: KeepPorts): Promise<void> {
  const standing = await ports.communityEvents.ofPlatform(platform);
  const campaigns = await ports.campaigns.inPhases(campaignPhases);
  const concerned = campaigns.filter(
    (campaign) =>
      mayChange(campaign) &&
      (campaign.livestream !== null || standing.some(({ campaignId }) => campaignId === campaign.id)),
  );
  await eachAlone(concerned, (campaign) => keepOf(campaign, { platform, keeper, standing }, ports), {
    failed: 'The events of a campaign could not be brought up to date; it is tried again.',
    fields: ({ id: campaignId }) => ({ campaignId }),
    log: ports.log,
  });
}

/** A team that has stopped its campaign for a while keeps its events; the operator's kill switch takes them out, like a cancellation. */
function mayChange(campaign: Campaign): boolean {
  return campaign.pause === null || campaign.phase === 'cancelled' || isStoppedByOperator(campaign);
}

type Keeping = { platform: Platform; keeper: EventKeeper; standing: readonly CommunityEvent[] };

async function keepOf(campaign: Campaign, { platform, keeper, standing }: Keeping, ports: KeepPorts): Promise<void> {
  const own = standing.filter(({ campaignId }) => campaignId === campaign.id);
  const shown = await eventsToShow(campaign, platform, ports);
  for (const show of shown) {
    const of = asKept(show, platform);
    const known = own.find((each) => communityEventKey(each) === communityEventKey(of)) ?? null;
    await bringUpToDate({ standing: known, show, of }, keeper, ports);
  }
  const left = own.filter(({ communityId }) => !shown.some((show) => show.communityId === communityId));
  for (const event of left) await takeOut(event, keeper, { campaign, ports });
}

/** One for each guild or group, however many of its channels are linked. */
async function eventsToShow(campaign: Campaign, platform: Platform, ports: KeepPorts): Promise<EventToShow[]> {
  const livestream = livestreamToCome(campaign, ports.calendar.now());
  if (!livestream || isHeld(campaign)) return [];
  const communities = await ports.communities.ofCampaign(campaign.id);
  const here = communities.filter((each) => each.platform === platform).map(({ communityId }) => communityId);
  const url = `${smartLinkOf(campaign, ports)}?s=event`;
  const event = { campaign, livestream, endsAt: livestreamEndsAt(livestream), url, language: mainLanguage(campaign) };
  return [...new Set(here)].map((communityId) => ({ communityId, ...event }));
}

function asKept({ communityId, campaign, livestream, url, language }: EventToShow, platform: Platform): CommunityEvent {
  const { id: campaignId, artistId, title, artistName } = campaign;
  const tells = JSON.stringify([livestream.url, livestream.startsAt, title, artistName, url, language]);
  return { artistId, campaignId, platform, communityId, externalId: null, tells, tryAgainAt: null };
}

async function bringUpToDate({ standing, show, of }: Kept, keeper: EventKeeper, ports: KeepPorts): Promise<void> {
  if (standing?.externalId && standing.tells === of.tells) return;
  // What goes on already is left as it is: no calendar takes an event of the past.
  if (ports.calendar.now() >= show.livestream.startsAt || isWaiting(standing, ports)) return;
  const done = await keeper.show(show, standing?.externalId ?? null);
  if (done.outcome === 'gone') return;
  if (done.outcome !== 'standing') return wait(standing ?? of, done.outcome, { campaign: show.campaign, ports });
  await ports.communityEvents.put({ ...of, externalId: done.externalId });
  ports.log.info('The livestream stands in the calendar of a community.', { campaignId: of.campaignId });
}

type Taking = { campaign: Campaign; ports: KeepPorts };

async function takeOut(event: CommunityEvent, keeper: EventKeeper, { campaign, ports }: Taking): Promise<void> {
  const { externalId, communityId } = event;
  const { livestream } = campaign;
  // What is over has ended by itself, and stays in the history of its community.
  const isOver = livestream !== null && ports.calendar.now() >= livestreamEndsAt(livestream);
  if (externalId === null || isOver) return ports.communityEvents.remove(event);
  if (isWaiting(event, ports)) return;
  const done = await keeper.remove(communityId, externalId);
  if (done.outcome === 'gone') return ports.communityEvents.remove(event);
  if (done.outcome !== 'standing') await wait(event, done.outcome, { campaign, ports });
}

function isWaiting(event: CommunityEvent | null, { monotonic }: Pick<Ports, 'monotonic'>): boolean {
  return event !== null && event.tryAgainAt !== null && monotonic.now() < event.tryAgainAt;
}

/** Leaves it for a while; where the platform forbids it, somebody of the team can see to that. */
async function wait(event: CommunityEvent, why: 'forbidden' | 'failed', { campaign, ports }: Taking): Promise<void> {
  const tryAgainAt = new Date(ports.monotonic.now().getTime() + tryAgainAfterMs[why]);
  await ports.communityEvents.put({ ...event, tryAgainAt });
  if (why === 'failed') return;
  await tellTeam({ campaign, topic: 'event-forbidden', about: communityEventKey(event) }, 'community.link', ports);
}
