import {
  DiscordAPIError,
  type Client,
  type GuildTextBasedChannel,
  type Message,
  type TextBasedChannel,
} from 'discord.js';
import type { DeliveryOutcome, Revision } from '../../core/announcements/deliver-announcement.js';
import type { Log } from '../../core/ports/log.js';
import { discordCodes, errorFields, refusedWith } from './discord-error.js';
import type { DiscordMessage } from './render.js';

/** A message as we keep it: a channel's id is needed to find it again. */
export function postIdOf({ channelId, id }: Pick<Message, 'channelId' | 'id'>): string {
  return `${channelId}/${id}`;
}

/** Discord lets a message of more than an hour ago be edited so seldom that it does not say when again. */
const editAgainAfterMs = 10 * 60_000;

type Change = { message: DiscordMessage; pin: 'pin' | 'unpin' | null };
type Changing = { client: Client; log: Log };

/**
 * Gives a post new words, or takes it back. What was published is changed in the servers that follow the channel as well:
 * Discord does that by itself.
 *
 * @throws what discord.js throws for anything but the message
 */
export async function changePost(
  { messageId, as }: Revision,
  { message, pin: wanted }: Change,
  { client, log }: Changing,
): Promise<DeliveryOutcome> {
  const [channelId = '', id = ''] = messageId.split('/');
  try {
    const channel = await client.channels.fetch(channelId);
    if (!channel?.isTextBased() || !('guild' in channel)) return { outcome: 'message-gone' };
    if (as === 'removal') await channel.messages.delete(id);
    else await channel.messages.edit(id, message);
    return { outcome: 'delivered', ...(await pinned(channel, id, { wanted, log })) };
  } catch (error) {
    if (refusedWith(error, discordCodes.unknownMessage, discordCodes.unknownChannel))
      return { outcome: 'message-gone' };
    if (refusedWith(error, discordCodes.tooManyEdits)) return { outcome: 'retry', afterMs: editAgainAfterMs };
    throw error;
  }
}

type Pinning = { wanted: Change['pin']; log: Log };

async function pinned(
  channel: GuildTextBasedChannel,
  id: string,
  { wanted, log }: Pinning,
): Promise<{ isPinned?: boolean }> {
  if (wanted === 'pin') return { isPinned: await pin(channel, id, log) };
  if (wanted === 'unpin') await unpin(channel, id, log);
  return {};
}

/** False if the bot may not pin there, or nothing more can be pinned. Whoever reads the channel has the message all the same. */
export async function pin(channel: TextBasedChannel, id: string, log: Log): Promise<boolean> {
  try {
    await channel.messages.pin(id);
    return true;
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    log.warn('A message could not be pinned: give the bot Pin Messages in that channel.', errorFields(error));
    return false;
  }
}

async function unpin(channel: TextBasedChannel, id: string, log: Log): Promise<void> {
  try {
    await channel.messages.unpin(id);
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    log.warn('A message could not be unpinned: somebody has to do it in that channel.', errorFields(error));
  }
}
