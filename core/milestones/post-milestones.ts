import { newAnnouncement } from '../announcements/announcement.js';
import { addressOf } from '../announcements/open-post.js';
import { isHeld, type Campaign } from '../campaigns/campaign.js';
import { sortCommunities } from '../communities/closed-communities.js';
import type { Community } from '../communities/community.js';
import { eachAlone } from '../each-alone.js';
import type { Ports } from '../engine-ports.js';
import type { MetroCounts } from '../places/metro-counts.js';
import type { MilestoneId } from './milestone-id.js';
import { newMilestones } from './milestone.js';

/** What posting takes: the ports, and who counts a campaign's fans by metro. */
export type PostingMilestones = {
  ports: Pick<
    Ports,
    'announcements' | 'calendar' | 'campaigns' | 'carriers' | 'communities' | 'log' | 'milestones' | 'monotonic'
  >;
  countMetros: (campaign: Campaign) => Promise<MetroCounts>;
};

/**
 * Posts in the communities of every campaign that can be pre-saved what it has come to: so many fans, or a metro with as
 * many as it needs. Each once. Safe to run twice, and to die in the middle: posts have ids, and it is noted after them.
 */
export async function postMilestones({ ports, countMetros }: PostingMilestones): Promise<void> {
  const going = (await ports.campaigns.inPhases(['open'])).filter((campaign) => !isHeld(campaign));
  await eachAlone(going, (campaign) => post(campaign, { ports, countMetros }), {
    failed: 'The milestones of a campaign could not be posted; it is tried again.',
    fields: ({ id: campaignId }) => ({ campaignId }),
    log: ports.log,
  });
}

async function post(campaign: Campaign, { ports, countMetros }: PostingMilestones): Promise<void> {
  const { open: communities } = await sortCommunities(await ports.communities.ofCampaign(campaign.id), ports);
  if (communities.length === 0) return;
  const before = await ports.milestones.ofCampaign(campaign.id);
  for (const milestone of newMilestones(campaign, await countMetros(campaign), before)) {
    await ports.announcements.addMany(communities.map((each) => postIn(each, { campaign, milestone }, ports)));
    await ports.milestones.note(campaign, milestone, ports.calendar.now());
    ports.log.info('A campaign has come to a milestone.', { campaignId: campaign.id, milestone });
  }
}

type Reached = { campaign: Campaign; milestone: MilestoneId };

function postIn(community: Community, { campaign, milestone }: Reached, ports: PostingMilestones['ports']) {
  const { id: campaignId, artistId } = campaign;
  const { platform } = community;
  const externalId = addressOf(community);
  const id = `milestone-post:${campaignId}:${milestone}:${platform}:${externalId}`;
  const subject = { kind: 'milestone-post', preSaveId: null, fanId: null, blastId: null, topic: milestone } as const;
  const times = { now: ports.monotonic.now(), calendarNow: ports.calendar.now() };
  return newAnnouncement(id, { ...subject, artistId, campaignId, platform, externalId }, times);
}
