import type { Platform } from '../fans/fan.js';

/** Where on a platform something was typed: in a community (a guild, a group), and in which of its channels. */
export type CommunityPlace = {
  platform: Platform;
  /** The platform's own id of the guild or group. */
  communityId: string;
  /** Null where the platform has no channels, or where it is the community as a whole. */
  channelId: string | null;
};
