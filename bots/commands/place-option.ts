import type { CommunityPlace } from '../../core/communities/community-place.js';
import type { Platform } from '../../core/fans/fan.js';
import type { Command, CommandInput, CommandOption } from './command.js';

/**
 * The place that a card's buttons are about: its card is read in another chat where a platform answers in private. The
 * name is short because Telegram's buttons carry 64 bytes.
 */
export const placeOption: CommandOption = {
  name: 'at',
  help: 'community.placeHelp',
  required: false,
  maxLength: 60,
  pressedOnly: true,
};

/** The option that says of a command's button which place it is about; nothing for a command that is about none. */
export function aboutPlace(
  { options = [] }: Pick<Command, 'options'>,
  place: CommunityPlace | null,
): CommandInput['options'] {
  if (place === null || !options.includes(placeOption)) return {};
  const { communityId, channelId } = place;
  return { [placeOption.name]: channelId === null ? communityId : `${communityId}~${channelId}` };
}

/** The place that such an option names. */
export function placeNamed(name: string, platform: Platform): CommunityPlace {
  const [communityId = '', channelId = null] = name.split('~');
  return { platform, communityId, channelId };
}
