import { ChannelType, type Client, type Message } from 'discord.js';
import type { DeliveryOutcome, PostLetter } from '../../core/announcements/deliver-announcement.js';
import type { Log } from '../../core/ports/log.js';
import { discordCodes, errorFields, refusedWith } from './discord-error.js';
import { onlyOnce } from './only-once.js';
import { changePost, pin, postIdOf } from './change-post.js';
import { channelForPosts } from './post-channel.js';
import type { DiscordMessage } from './render.js';

/** What posting takes. */
type Posting = { client: Client; log: Log };

/**
 * Posts what is for all of a community, publishes it where that is an announcement channel, and pins it if it is to be; or
 * changes what was posted.
 *
 * @throws what discord.js throws if the post itself cannot be made
 */
export async function post(letter: PostLetter, message: DiscordMessage, posting: Posting): Promise<DeliveryOutcome> {
  const { announcement, community, revises, tracker } = letter;
  const { client, log } = posting;
  if (isInOutage(community.communityId, client)) {
    log.warn('A server is away by an outage of Discord: what is for it is tried again.', {
      announcementId: announcement.id,
    });
    return { outcome: 'retry', afterMs: 0 };
  }
  if (revises) return changePost(revises, { message, pin: tracker?.pin ?? null }, posting);
  const channel = await channelForPosts(community, client);
  if (!channel) return { outcome: 'refused', code: refusals.noChannel };
  const sent = await channel.send(onlyOnce(announcement.id, message));
  // A tracker is for those in this server: what others are sent does not change all day.
  if (channel.type === ChannelType.GuildAnnouncement && !tracker)
    await publish(sent, { announcementId: announcement.id, log });
  const delivered = { outcome: 'delivered', messageId: postIdOf(sent) } as const;
  return tracker?.pin === 'pin' ? { ...delivered, isPinned: await pin(sent.channel, sent.id, log) } : delivered;
}

/** Of such a server nothing is known but its id, or what was before: to find no channel there means nothing. */
function isInOutage(communityId: string, { guilds }: Client): boolean {
  return guilds.cache.get(communityId)?.available === false;
}

/** For the servers that follow the channel. Who is in this one has the post already, so a failure is none of it. */
async function publish(sent: Message, { announcementId, log }: { announcementId: string; log: Log }): Promise<void> {
  try {
    await sent.crosspost();
  } catch (error) {
    // A message that is sent a second time was published the first time.
    if (refusedWith(error, discordCodes.alreadyCrossposted)) return;
    const fields = { announcementId, ...errorFields(error) };
    log.warn('A post stands in its announcement channel, but was not published to those who follow it.', fields);
  }
}

/** Why a post is parked, for whoever looks at what was parked: each says what to do. */
const refusals = {
  mayNotWrite: 'may-not-write: give the bot Send Messages and Embed Links in that channel',
  notThere: 'not-there: invite the bot again, let it view the channel, or link another',
  noChannel: 'no-channel: let the bot View Channel, Send Messages and Embed Links in one',
} as const;

/** The bot was removed or may not look, or server or channel are gone: Discord does not always tell one from the other. */
const notThere = [discordCodes.missingAccess, discordCodes.unknownGuild, discordCodes.unknownChannel] as const;

/** Why this server will not have the post, whoever asks again; null if it is for another reason. */
export function refusalOfPost(error: unknown): string | null {
  if (refusedWith(error, ...notThere)) return refusals.notThere;
  return refusedWith(error, discordCodes.missingPermissions) ? refusals.mayNotWrite : null;
}
