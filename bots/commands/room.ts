import type { CommunityPlace } from '../../core/communities/community-place.js';
import type { Room } from './phrase.js';
import type { Speech } from './speech.js';

/** The channel of a place, where its platform shows channels by name; else null. */
export function roomOf({ platform, channelId }: CommunityPlace, { label }: Speech): Room | null {
  if (platform !== 'discord' || channelId === null || !/^\d+$/.test(channelId)) return null;
  return { as: 'room', channelId, words: label('community.place-channel') };
}

/** The channel in which a post of ours stands: Discord's bot names a post by its channel and its own id. */
export function roomOfPost(messageId: string | null, place: CommunityPlace, speech: Speech): Room | null {
  const [channelId = null] = messageId?.split('/') ?? [];
  return roomOf({ ...place, channelId }, speech);
}
