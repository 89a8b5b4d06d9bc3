import { isStoppedByOperator, mainLanguage } from '../campaigns/campaign.js';
import type { AnnouncementOf, NoLetter, OpeningLetters, PostLetter } from './letter.js';
import { goingOut } from './open-post.js';
import { smartLinkOf } from './smart-link-of.js';

/** Behind its own post in the same place, which is still in somebody's hands. */
const lookAgainAfterMs = 5_000;

/**
 * The change of a post that was made. Of several edits each says what the blast says by now; also of a campaign that its
 * team has stopped, or that was cancelled, for what stands there wrongly has to go all the same. New words come nowhere that
 * they could not be posted: not where the campaign is linked no more, and not while the operator has stopped it.
 */
export async function openRevision(
  announcement: AnnouncementOf<'blast-edit' | 'blast-removal'>,
  { ports, shared }: OpeningLetters,
): Promise<PostLetter | NoLetter> {
  const { platform, externalId, campaignId, kind } = announcement;
  const revision = await goingOut(announcement, shared);
  if (!revision?.revises) return { outcome: 'superseded', reason: 'blast-stopped' };
  const revised = await ports.blasts.byId(revision.revises.blastId);
  const campaign = await shared.campaign(campaignId);
  if (!revised || !campaign) return { outcome: 'void', reason: 'campaign-gone' };
  const as = kind === 'blast-edit' ? 'edit' : 'removal';
  // It was taken back while an edit of it waited.
  if (as === 'edit' && revised.state === 'removed') return { outcome: 'superseded', reason: 'not-true-any-more' };
  if (as === 'edit' && isStoppedByOperator(campaign)) return { outcome: 'superseded', reason: 'campaign-paused' };
  const [community] = await ports.communities.byIds([`${platform}:${externalId}`]);
  if (!community || (as === 'edit' && !community.campaignIds.includes(campaignId))) {
    return { outcome: 'void', reason: 'community-gone' };
  }
  const post = await ports.announcements.byId(announcement.topic);
  if (post?.state === 'pending') return { outcome: 'retry', afterMs: lookAgainAfterMs };
  if (!post?.posted) return { outcome: 'superseded', reason: 'never-posted' };
  const revises = { messageId: post.posted.messageId, as } as const;
  const [language, smartLinkUrl, { text }] = [mainLanguage(campaign), smartLinkOf(campaign, ports), revised];
  const letter = { about: 'post', announcement, campaign, community, smartLinkUrl, language } as const;
  return { ...letter, text, milestone: null, livestream: null, tracker: null, revises };
}
