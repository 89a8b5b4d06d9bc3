import { tellTeam } from '../announcements/tell-team.js';
import { isHeld, type Campaign } from '../campaigns/campaign.js';
import { eachAlone } from '../each-alone.js';
import type { Ports } from '../engine-ports.js';
import { releaseInstant } from '../release-waves/midnight.js';
import { sortCommunities } from './closed-communities.js';
import { postOnce } from './post-once.js';

/** After this the release is no news for a community any more: one that is linked later reads nothing of it. */
const newsForMs = 6 * 60 * 60 * 1000;

type PostPorts = Pick<
  Ports,
  'announcements' | 'calendar' | 'campaigns' | 'carriers' | 'communities' | 'log' | 'monotonic' | 'teams'
>;

/**
 * Posts once in every community of a campaign that the release is out, when it is midnight where the artist lives. Where the
 * bot does not post, the team is told, with the words to post themselves. Safe to run twice. A release that is moved is posted at its new midnight.
 */
export async function postReleases(ports: PostPorts): Promise<void> {
  const now = ports.calendar.now();
  const isNews = (campaign: Campaign): boolean => {
    const sinceMs = now.getTime() - releaseInstant(campaign, campaign.timezone).getTime();
    return sinceMs >= 0 && sinceMs <= newsForMs;
  };
  const campaigns = (await ports.campaigns.inPhases(['releasing', 'released'])).filter(
    (campaign) => isNews(campaign) && !isHeld(campaign),
  );
  await eachAlone(campaigns, (campaign) => postEverywhere(campaign, ports), {
    failed: 'A release could not be posted in all its communities; it is tried again.',
    fields: ({ id: campaignId }) => ({ campaignId }),
    log: ports.log,
  });
}

async function postEverywhere(campaign: Campaign, ports: PostPorts): Promise<void> {
  const about = { kind: 'release-post', preSaveId: null, fanId: null, blastId: null, topic: null } as const;
  const occasion = String(campaign.scheduleVersion);
  const { open, closed } = await sortCommunities(await ports.communities.ofCampaign(campaign.id), ports);
  for (const community of open) await postOnce(community, { campaign, about, occasion }, ports);
  if (closed.length === 0) return;
  await tellTeam({ campaign, topic: 'post-yourself', about: `${campaign.id}:${occasion}` }, 'blast', ports);
}
