import { madeAtMs } from '../snowflakes.js';
import { messageFlags } from './flags.js';
import { isRoom, type Attachment, type Channel, type Interaction, type Message, type Person } from './records-of.js';
import type { World } from './world.js';

/** A JSON object on its way to a client. */
export type Wire = Record<string, unknown>;

/** A user object; `self` adds what only the account itself is told. */
export function toApiUser(person: Person, self = false): Wire {
  return {
    id: person.id,
    username: person.username,
    global_name: person.bot ? null : person.displayName,
    discriminator: person.bot ? '0001' : '0',
    avatar: null,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    public_flags: 0,
    ...(person.bot ? { bot: true } : {}),
    ...(self ? { verified: true, mfa_enabled: true, email: null, flags: 0, locale: person.locale } : {}),
  };
}

/** A guild member without its user, as messages carry it. */
export function toApiMember(person: Person): Wire {
  return {
    roles: [],
    nick: null,
    avatar: null,
    banner: null,
    premium_since: null,
    joined_at: new Date(madeAtMs(person.id)).toISOString(),
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    communication_disabled_until: null,
  };
}

/** A channel object; `of` is left out where Discord leaves the guild id out. */
export function toApiChannel(channel: Channel, world: World): Wire {
  if (channel.kind === 'dm') {
    const recipient = world.people.get(channel.recipientId ?? '');
    return {
      id: channel.id,
      type: 1,
      flags: 0,
      last_message_id: null,
      recipients: recipient ? [toApiUser(recipient)] : [],
    };
  }
  return {
    id: channel.id,
    type: channel.kind === 'announcement' ? 5 : 0,
    flags: 0,
    guild_id: world.guild.id,
    name: channel.name,
    topic: channel.topic,
    position: world.channels
      .all()
      .filter(isRoom)
      .findIndex(({ id }) => id === channel.id),
    nsfw: false,
    parent_id: null,
    rate_limit_per_user: 0,
    last_message_id: null,
    permission_overwrites: channel.overwrites,
  };
}

/** Where the emulator serves an attachment. */
export function attachmentUrl(origin: string, channelId: string, file: Pick<Attachment, 'id' | 'filename'>): string {
  return `${origin}/discord/attachments/${channelId}/${file.id}/${encodeURIComponent(file.filename)}`;
}

/** An attachment object. */
export function toApiAttachment(origin: string, message: Message, file: Attachment): Wire {
  const url = attachmentUrl(origin, message.channelId, file);
  return {
    id: file.id,
    filename: file.filename,
    size: file.sizeBytes,
    content_type: file.contentType,
    url,
    proxy_url: url,
    ...(file.description === undefined ? {} : { description: file.description }),
  };
}

/** `attachment://name` anywhere in embeds or components becomes the address of that file. */
function withAttachmentUrls(value: unknown, urls: Map<string, string>): unknown {
  if (typeof value === 'string') return urls.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => withAttachmentUrls(each, urls));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withAttachmentUrls(each, urls)]));
}

/** Who installed the application: the guild it happened in, or "0" in the bot's direct messages (chat-platforms §1.2). */
export function integrationOwners({ guildId }: Interaction): Wire {
  return { '0': guildId ?? '0' };
}

function interactionFields(interaction: Interaction, world: World): Wire {
  const person = world.people.get(interaction.personId);
  const user = person ? toApiUser(person) : undefined;
  return {
    interaction_metadata: {
      id: interaction.id,
      type: interaction.type,
      user,
      authorizing_integration_owners: integrationOwners(interaction),
    },
    ...(interaction.type === 2
      ? { interaction: { id: interaction.id, type: 2, name: interaction.commandName ?? '', user } }
      : {}),
  };
}

function typeOf(message: Message, interaction: Interaction | undefined): number {
  if (interaction?.type === 2 && interaction.originalMessageId === message.id) return 20;
  return message.replyToId === undefined ? 0 : 19;
}

/** A message object as REST answers it; the gateway adds `guild_id` and `member`. */
export function toApiMessage(message: Message, world: World, origin: string): Wire {
  const urls = new Map(
    message.attachments.map((file) => [
      `attachment://${file.filename}`,
      attachmentUrl(origin, message.channelId, file),
    ]),
  );
  const author = world.people.get(message.authorId);
  const interaction = message.interactionId === undefined ? undefined : world.interactions.get(message.interactionId);
  const embeds = (message.flags & messageFlags.suppressEmbeds) !== 0 ? [] : message.embeds;
  return {
    id: message.id,
    type: typeOf(message, interaction),
    channel_id: message.channelId,
    author: author ? toApiUser(author) : undefined,
    content: message.content,
    embeds: embeds.map((embed) => ({ type: 'rich', ...(withAttachmentUrls(embed, urls) as Wire) })),
    components: withAttachmentUrls(message.components, urls),
    attachments: message.attachments.map((file) => toApiAttachment(origin, message, file)),
    mentions: message.mentions.users.flatMap((id) => world.people.get(id) ?? []).map((person) => toApiUser(person)),
    mention_roles: message.mentions.roles,
    mention_everyone: message.mentions.everyone,
    pinned: message.pinnedAtMs !== undefined,
    tts: false,
    flags: message.flags,
    timestamp: new Date(message.sentAtMs).toISOString(),
    edited_timestamp: message.editedAtMs === undefined ? null : new Date(message.editedAtMs).toISOString(),
    ...(message.replyToId === undefined
      ? {}
      : { message_reference: { type: 0, message_id: message.replyToId, channel_id: message.channelId } }),
    ...(interaction
      ? {
          webhook_id: world.application.id,
          application_id: world.application.id,
          ...interactionFields(interaction, world),
        }
      : {}),
  };
}
