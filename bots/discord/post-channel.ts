import { ChannelType, PermissionFlagsBits, type Client, type Guild, type GuildTextBasedChannel } from 'discord.js';
import type { CommunityPlace } from '../../core/communities/community-place.js';

const needed = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages, PermissionFlagsBits.EmbedLinks];

/**
 * Where a community reads what is for all of it: the channel that is linked; of a whole server its first announcement
 * channel, else the one where Discord itself posts, else its first text channel. Null if the bot may write in none.
 */
export async function channelForPosts(
  { communityId, channelId }: CommunityPlace,
  client: Client,
): Promise<GuildTextBasedChannel | null> {
  if (channelId !== null) {
    const channel = await client.channels.fetch(channelId);
    return channel && 'guild' in channel && channel.isTextBased() ? channel : null;
  }
  const guild = await client.guilds.fetch(communityId);
  return candidates(guild).find((channel) => canPost(channel, client)) ?? null;
}

function candidates(guild: Guild): GuildTextBasedChannel[] {
  const inOrder = [...guild.channels.cache.values()]
    .filter((channel) => channel.type === ChannelType.GuildAnnouncement || channel.type === ChannelType.GuildText)
    .sort((one, other) => one.rawPosition - other.rawPosition);
  const announcements = inOrder.filter(({ type }) => type === ChannelType.GuildAnnouncement);
  return [...announcements, ...(guild.systemChannel ? [guild.systemChannel] : []), ...inOrder];
}

function canPost(channel: GuildTextBasedChannel, { user }: Client): boolean {
  return user !== null && (channel.permissionsFor(user)?.has(needed) ?? false);
}
