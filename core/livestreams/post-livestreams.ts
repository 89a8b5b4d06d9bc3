import { tellTeam } from '../announcements/tell-team.js';
import { isHeld, type Campaign } from '../campaigns/campaign.js';
import { sortCommunities } from '../communities/closed-communities.js';
import { postOnce } from '../communities/post-once.js';
import { eachAlone } from '../each-alone.js';
import type { Ports } from '../engine-ports.js';
import { livestreamOf, livestreamTopic } from './livestream-topic.js';
import type { Livestream } from './livestream.js';
import { livestreamToCome } from './livestream-to-come.js';

/** How long before it starts a stream is announced. */
export const announcedBeforeMs = 24 * 60 * 60 * 1000;
/** So long nobody is told of a stream that was just named: whoever has mistyped it puts it right meanwhile. */
const settledAfterMs = 2 * 60 * 1000;

type PostPorts = Pick<
  Ports,
  'announcements' | 'calendar' | 'campaigns' | 'carriers' | 'communities' | 'log' | 'monotonic' | 'teams'
>;

/**
 * Posts in every community of a campaign, a day before its stream starts, when and where that is; later, if it is named
 * later, as long as it is not over. Where the bot does not post, the team is told, with the words to post themselves. Each
 * stream once, and one that was changed again. Safe to run twice.
 */
export async function postLivestreams(ports: PostPorts): Promise<void> {
  const now = ports.calendar.now();
  const going = await ports.campaigns.inPhases(['open', 'releasing', 'released']);
  const due = going.filter((campaign) => !isHeld(campaign) && isDue(livestreamToCome(campaign, now), now));
  await eachAlone(due, (campaign) => postEverywhere(campaign, ports), {
    failed: 'A livestream could not be announced in all communities of its campaign; it is tried again.',
    fields: ({ id: campaignId }) => ({ campaignId }),
    log: ports.log,
  });
}

function isDue(livestream: Livestream | null, now: Date): boolean {
  if (!livestream) return false;
  const { startsAt, setAt } = livestream;
  const [atMs, startMs, setMs] = [now, startsAt, setAt].map((at) => at.getTime()) as [number, number, number];
  return atMs >= startMs - announcedBeforeMs && atMs >= setMs + settledAfterMs;
}

async function postEverywhere(campaign: Campaign, ports: PostPorts): Promise<void> {
  const { livestream } = campaign;
  if (!livestream) return;
  const topic = livestreamTopic(livestream);
  const about = { kind: 'livestream-post', preSaveId: null, fanId: null, blastId: null, topic } as const;
  const occasion = String(livestream.setAt.getTime());
  const { open, closed } = await sortCommunities(await ports.communities.ofCampaign(campaign.id), ports);
  for (const community of open) await postOnce(community, { campaign, about, occasion }, ports);
  if (closed.length === 0) return;
  const news = { topic: 'post-livestream-yourself', about: livestreamOf(campaign, livestream) } as const;
  await tellTeam({ campaign, ...news }, 'blast', ports);
}
