import { madeAtMs } from '../snowflakes.js';
import { permissions } from './flags.js';
import { isRoom } from './records-of.js';
import { toApiChannel, toApiMember, toApiUser, type Wire } from './wire.js';
import type { World } from './world.js';

/** What is the same for any small guild. */
const plainGuild: Wire = {
  icon: null,
  splash: null,
  banner: null,
  description: null,
  // Announcement channels are given to community servers alone.
  features: ['COMMUNITY', 'NEWS'],
  emojis: [],
  stickers: [],
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  application_id: null,
  vanity_url_code: null,
  preferred_locale: 'en-US',
  verification_level: 0,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  large: false,
  unavailable: false,
  threads: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
};

/** A guild object with all a client is told when it joins or starts (GUILD_CREATE). */
export function toApiGuild(world: World): Wire {
  const { guild } = world;
  const members = world.people.all().filter((person) => person.inGuild);
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    system_channel_id: guild.systemChannelId,
    ...plainGuild,
    roles: [everyoneRole(guild.id)],
    joined_at: new Date(madeAtMs(world.application.id)).toISOString(),
    member_count: members.length,
    // Without the privileged members intent a bot is told of itself alone.
    members: [{ ...toApiMember(world.bot()), user: toApiUser(world.bot()) }],
    channels: world.channels
      .all()
      .filter(isRoom)
      .map((channel) => toApiChannel(channel, world)),
  };
}

/**
 * The event that tells how the guild is: all of it, or, in an outage, that it is not to be had. A bot that signs in
 * during one is told so too, after READY.
 */
export function guildNews(world: World, { guildOutage }: { guildOutage: boolean }): [name: string, data: Wire] {
  return guildOutage
    ? ['GUILD_DELETE', { id: world.guild.id, unavailable: true }]
    : ['GUILD_CREATE', toApiGuild(world)];
}

function everyoneRole(guildId: string): Wire {
  return {
    id: guildId,
    name: '@everyone',
    permissions: permissions.fan,
    position: 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    managed: false,
    mentionable: false,
    flags: 0,
  };
}
