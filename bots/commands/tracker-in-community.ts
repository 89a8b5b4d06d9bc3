import { isToCome, type Campaign } from '../../core/campaigns/campaign.js';
import type { PlaceOfTeam } from '../../core/communities/community-in-chat.js';
import type { Tracker } from '../../core/trackers/tracker.js';
import type { Phrase } from './phrase.js';
import { roomOfPost } from './room.js';
import type { Speech } from './speech.js';

/** As many as anybody wants to choose among. */
const mostOffered = 3;

type Here = Pick<PlaceOfTeam, 'posts' | 'place'> & { trackers: readonly Tracker[] };

/** How it is with the tracker of a campaign that is linked here; nothing where none can be. */
export function trackerLine(campaign: Campaign, { posts, trackers, place }: Here, speech: Speech): Phrase[] {
  const tracker = trackers.find(({ campaignId }) => campaignId === campaign.id);
  const state = tracker ? standing(tracker) : 'none';
  if (state === null || (state === 'none' && !canHave(campaign, posts))) return [];
  const room = tracker ? roomOfPost(tracker.messageId, place, speech) : null;
  const isNamed = room !== null && (state === 'pinned' || state === 'unpinned');
  return [isNamed ? speech.say(`community.tracker-${state}-room`, { room }) : speech.say(`community.tracker-${state}`)];
}

/** What to say of it; null: nothing, as it was for a release that is over. */
function standing({ state, ending, messageId, isPinned }: Tracker) {
  if (state === 'ending') return messageId === null ? 'none' : 'ending';
  if (state === 'on') return messageId === null ? 'waits' : isPinned === true ? 'pinned' : 'unpinned';
  if (ending === 'over') return null;
  return ending === 'message-gone' || ending === 'refused' ? ending : 'none';
}

function canHave(campaign: Campaign, posts: boolean): boolean {
  return posts && (campaign.phase === 'draft' || isToCome(campaign));
}

type TrackerChoice = { label: string; options: Readonly<Record<string, string>> };

/** Buttons that switch trackers on and off here. */
export function trackerChoices({ linked, posts }: PlaceOfTeam, { label }: Speech): TrackerChoice[] {
  const all = linked.flatMap(({ campaigns, trackers }) => campaigns.map((campaign) => ({ campaign, trackers })));
  return all
    .flatMap(({ campaign, trackers }): TrackerChoice[] => {
      const { id, title } = campaign;
      const isOn = trackers.some(({ campaignId, state }) => campaignId === id && state === 'on');
      if (isOn) return [{ label: label('community.untrack', { title }), options: { untrack: id } }];
      return canHave(campaign, posts) ? [{ label: label('community.track', { title }), options: { tracker: id } }] : [];
    })
    .slice(0, mostOffered);
}
