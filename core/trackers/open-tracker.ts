import type { AnnouncementOf, NoLetter, OpeningLetters, PostLetter } from '../announcements/letter.js';
import { smartLinkOf } from '../announcements/smart-link-of.js';
import { mainLanguage } from '../campaigns/campaign.js';
import { trackerAct, type Tracker, type TrackerAct } from './tracker.js';
import type { TrackerLetter } from './tracker-letter.js';

/** What is to be done with a tracker's message by now, whatever it was when its turn was taken. */
export async function openTracker(
  announcement: AnnouncementOf<'tracker'>,
  { ports }: OpeningLetters,
): Promise<PostLetter | NoLetter> {
  const tracker = await ports.trackers.byId(announcement.topic);
  const campaign = await ports.campaigns.byId(announcement.campaignId);
  const [community = null] = tracker ? await ports.communities.byIds([tracker.communityId]) : [];
  if (!tracker || !campaign || !community) return { outcome: 'void', reason: 'tracker-gone' };
  const act = trackerAct(tracker, { campaign, community, now: ports.calendar.now() });
  const { next: told, messageId } = tracker;
  if (act === null || !told) return { outcome: 'superseded', reason: 'not-true-any-more' };
  if (messageId === null && act !== 'say') return { outcome: 'superseded', reason: 'never-posted' };
  const [language, smartLinkUrl] = [mainLanguage(campaign), smartLinkOf(campaign, ports)];
  const letter = { about: 'post', announcement, campaign, community, smartLinkUrl, language } as const;
  const revises =
    messageId === null ? null : { messageId, as: act === 'remove' ? ('removal' as const) : ('edit' as const) };
  const doing: TrackerLetter = { id: tracker.id, turn: tracker.turn, act, told, pin: pinOf(tracker, act) };
  return { ...letter, text: null, milestone: null, livestream: null, tracker: doing, revises };
}

/** What is pinned is not pinned again: whoever has unpinned it does not want it so. */
function pinOf({ isPinned }: Tracker, act: TrackerAct): TrackerLetter['pin'] {
  if (act === 'say') return isPinned === true ? null : 'pin';
  return act === 'finish' && isPinned === true ? 'unpin' : null;
}
