import { may, type Right } from '../artists/rights.js';
import type { TeamMember } from '../artists/team.js';
import type { Campaign } from '../campaigns/campaign.js';
import { artistsDay } from '../checklists/plan.js';
import { checklistOf } from '../checklists/view-checklist.js';
import type { Ports } from '../engine-ports.js';
import { communityEventKey } from '../livestreams/community-event.js';
import { livestreamToCome } from '../livestreams/livestream-to-come.js';
import { livestreamOf } from '../livestreams/livestream-topic.js';
import { viewDoubtfulMatches } from '../matches/view-doubtful-matches.js';
import { isOut } from '../release-waves/midnight.js';
import type { Tracker } from '../trackers/tracker.js';
import type { Announcement } from './announcement.js';
import type { CampaignTopic } from './team-topic.js';
import { teamNewsId } from './tell-team.js';

type News = Pick<Announcement, 'id' | 'externalId'> & Pick<TeamMember, 'platform'> & { topic: CampaignTopic };
type Reader = {
  campaign: Campaign;
  member: TeamMember;
  ports: Pick<
    Ports,
    | 'blasts'
    | 'calendar'
    | 'carriers'
    | 'checklists'
    | 'communities'
    | 'communityEvents'
    | 'doubtfulMatches'
    | 'trackers'
  >;
};

/** Whose it is to do, where that is not whoever may change the campaign. */
const rights: Readonly<Partial<Record<CampaignTopic, Right>>> = {
  'match-doubtful': 'approve',
  'post-yourself': 'blast',
  'post-livestream-yourself': 'blast',
  'event-forbidden': 'community.link',
  'tracker-not-pinned': 'community.link',
};

/** Whether what somebody on a team is told of a campaign is still theirs to do when it comes to be told. */
export async function isStillToDo(news: News, { campaign, member, ports }: Reader): Promise<boolean> {
  const { topic } = news;
  if (topic === 'artist-approved') return true;
  if (campaign.phase === 'cancelled' || !may(member.role, rights[topic] ?? 'campaign.change')) return false;
  if (topic === 'event-forbidden') {
    const events = await ports.communityEvents.ofCampaign(campaign.id);
    const forbidden = events.filter(({ tryAgainAt }) => tryAgainAt !== null).map(communityEventKey);
    return forbidden.some((about) => teamNewsId({ topic, about }, news) === news.id);
  }
  if (topic === 'match-doubtful') {
    const doubts = await viewDoubtfulMatches(campaign, ports);
    return doubts.some(({ id }) => teamNewsId({ topic, about: id }, news) === news.id);
  }
  const now = ports.calendar.now();
  if (topic === 'post-livestream-yourself') {
    const livestream = livestreamToCome(campaign, now);
    return livestream !== null && teamNewsId({ topic, about: livestreamOf(campaign, livestream) }, news) === news.id;
  }
  const isOutThere = isOut(campaign, campaign.timezone, now);
  if (topic === 'post-yourself') return isOutThere;
  if (isOutThere) return false;
  if (topic === 'tracker-not-pinned') {
    const unpinned = (await ports.trackers.ofCampaign(campaign.id)).filter(isUnpinned);
    return unpinned.some(({ id }) => teamNewsId({ topic, about: id }, news) === news.id);
  }
  if (topic === 'pre-flight') return news.id.startsWith(`team-news:${topic}:${preFlightOf(campaign)}:`);
  const today = artistsDay(now, campaign).date;
  const items = await checklistOf(campaign, ports);
  return items.some(({ id, date, done }) => `plan:${id}` === topic && done === null && date <= today);
}

function isUnpinned({ state, isPinned }: Tracker): boolean {
  return state === 'on' && isPinned === false;
}

/** What a pre-flight is about: a release by the schedule that it has. */
export function preFlightOf({ id, scheduleVersion }: Pick<Campaign, 'id' | 'scheduleVersion'>): string {
  return `${id}:${String(scheduleVersion)}`;
}
