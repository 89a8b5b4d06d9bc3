import { isEnded, type Blast } from '../blasts/blast.js';
import { isHeld, mainLanguage, type Campaign } from '../campaigns/campaign.js';
import { communityId, type Community } from '../communities/community.js';
import type { Livestream } from '../livestreams/livestream.js';
import { livestreamToCome } from '../livestreams/livestream-to-come.js';
import { livestreamTopic } from '../livestreams/livestream-topic.js';
import { milestoneTold } from '../milestones/milestone.js';
import { isOut } from '../release-waves/midnight.js';
import type { AnnouncementOf, NoLetter, OpeningLetters, PostLetter } from './letter.js';
import type { SharedLookups } from './shared-lookups.js';
import { smartLinkOf } from './smart-link-of.js';

type PostKind = 'blast-post' | 'release-post' | 'milestone-post' | 'livestream-post';

/** What is to stand in a community: a blast, that the release is out, a milestone, or when the artist is live. */
export async function openPost(
  announcement: AnnouncementOf<PostKind>,
  { ports, shared }: OpeningLetters,
): Promise<PostLetter | NoLetter> {
  const { platform, externalId, campaignId } = announcement;
  const blast = announcement.kind === 'blast-post' ? await goingOut(announcement, shared) : null;
  if (announcement.kind === 'blast-post' && !blast) return { outcome: 'superseded', reason: 'blast-stopped' };
  const campaign = await shared.campaign(campaignId);
  if (!campaign) return { outcome: 'void', reason: 'campaign-gone' };
  if (campaign.phase === 'cancelled') return { outcome: 'superseded', reason: 'campaign-cancelled' };
  if (campaign.pause) return { outcome: 'superseded', reason: 'campaign-paused' };
  const [community] = await ports.communities.byIds([`${platform}:${externalId}`]);
  if (!community?.campaignIds.includes(campaignId)) return { outcome: 'void', reason: 'community-gone' };
  const now = ports.calendar.now();
  const milestone = announcement.kind === 'milestone-post' ? milestoneTold(announcement.topic, campaign) : null;
  const livestream = announcement.kind === 'livestream-post' ? livestreamMeant(announcement, campaign, now) : null;
  const isOfRelease = isOut(campaign, campaign.timezone, now);
  const isTrue: Readonly<Record<PostKind, boolean>> = {
    'blast-post': true,
    'release-post': isOfRelease,
    // Once it is out nobody counts how many have pre-saved it.
    'milestone-post': milestone !== null && !isOfRelease,
    'livestream-post': livestream !== null,
  };
  if (!isTrue[announcement.kind]) return { outcome: 'superseded', reason: 'not-true-any-more' };
  const [language, smartLinkUrl, text] = [mainLanguage(campaign), smartLinkOf(campaign, ports), blast?.text ?? null];
  const letter = { about: 'post', announcement, campaign, community, smartLinkUrl, language } as const;
  return { ...letter, text, milestone, livestream, tracker: null, revises: null };
}

/** The stream that a post was made for; null if it is over, or another one by now. */
function livestreamMeant(
  { topic }: AnnouncementOf<'livestream-post'>,
  campaign: Campaign,
  now: Date,
): Livestream | null {
  const livestream = livestreamToCome(campaign, now);
  return livestream && livestreamTopic(livestream) === topic && !isHeld(campaign) ? livestream : null;
}

/** A community as an announcement addresses it: without the name of its platform. */
export function addressOf(community: Community): string {
  return communityId(community).slice(community.platform.length + 1);
}

/** The blast, while it goes out; null: the artist has stopped it. */
export async function goingOut(
  { blastId }: AnnouncementOf<'blast' | 'blast-post' | 'blast-edit' | 'blast-removal'>,
  shared: SharedLookups,
): Promise<Blast | null> {
  const blast = await shared.blast(blastId);
  return blast && !isEnded(blast) ? blast : null;
}
