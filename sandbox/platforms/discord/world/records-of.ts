import { z } from 'zod';

import type { JsonValue } from '../../../state/journal.js';

/** A JSON object nobody here looks into: kept and given back as it came. */
export type JsonObject = Readonly<Record<string, JsonValue | undefined>>;
/** See {@link JsonObject}. */
export const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** A snowflake id as it stands in JSON. */
export const snowflake = z.string().regex(/^\d{1,20}$/);

/** Somebody with a Discord account: a fan, the artist or the bot. */
export const person = z.object({
  id: snowflake,
  username: z.string(),
  displayName: z.string(),
  /** The language of their Discord app, sent with every interaction. */
  locale: z.string(),
  bot: z.boolean(),
  /** They closed their direct messages: a bot's message there is refused with 50007. */
  dmsClosed: z.boolean(),
  /** Not in the guild means no server in common with the bot: refused with 50278. */
  inGuild: z.boolean(),
  /** Permission bits in the guild, as a decimal string. */
  permissions: z.string(),
  /** One of a demo's many, whom nobody plays: left out where people are listed. */
  isCrowd: z.boolean().optional(),
});
/** See {@link person}. */
export type Person = z.infer<typeof person>;

/** What a channel changes for everyone (type 0, the guild's own id) or for one member (type 1); bits as decimal strings. */
export const overwrite = z.object({
  id: snowflake,
  type: z.union([z.literal(0), z.literal(1)]),
  allow: z.string().regex(/^\d+$/),
  deny: z.string().regex(/^\d+$/),
});

/** A room of the guild (an `announcement` one can publish), or the direct messages between one person and the bot. */
export const channel = z.object({
  id: snowflake,
  kind: z.enum(['text', 'announcement', 'dm']),
  name: z.string(),
  topic: z.string(),
  overwrites: z.array(overwrite).default([]),
  /** The person at the other end; only of a direct channel. */
  recipientId: snowflake.optional(),
});
/** See {@link channel}. */
export type Channel = z.infer<typeof channel>;

/** True for a room of the guild; false for direct messages. */
export function isRoom({ kind }: Pick<Channel, 'kind'>): boolean {
  return kind !== 'dm';
}

/** A file that came with a message; its bytes lie under the same id among the files. */
export const attachment = z.object({
  id: snowflake,
  filename: z.string(),
  contentType: z.string(),
  sizeBytes: z.number(),
  description: z.string().optional(),
});
/** See {@link attachment}. */
export type Attachment = z.infer<typeof attachment>;

/** Whom a message pings. */
const mentions = z.object({ everyone: z.boolean(), roles: z.array(snowflake), users: z.array(snowflake) });

/** One message, as stored; `toApiMessage` turns it into Discord's own shape. */
export const message = z.object({
  id: snowflake,
  channelId: snowflake,
  authorId: snowflake,
  content: z.string(),
  embeds: z.array(jsonObject),
  components: z.array(jsonObject),
  attachments: z.array(attachment),
  mentions: mentions.default({ everyone: false, roles: [], users: [] }),
  flags: z.number().int(),
  sentAtMs: z.number(),
  editedAtMs: z.number().optional(),
  /** The one person who sees it; absent when everybody in the channel does. */
  onlyFor: snowflake.optional(),
  /** The interaction it answers. */
  interactionId: snowflake.optional(),
  /** The message it replies to. */
  replyToId: snowflake.optional(),
  /** Written by Discord's app rather than by anybody, as "The application did not respond"; no API shows it. */
  notice: z.boolean().optional(),
  pinnedAtMs: z.number().optional(),
});
/** See {@link message}. */
export type Message = z.infer<typeof message>;

/** Something in the server's calendar, outside of Discord. */
export const scheduledEvent = z.object({
  id: snowflake,
  creatorId: snowflake,
  name: z.string(),
  description: z.string().nullable(),
  startsAtMs: z.number(),
  endsAtMs: z.number(),
  location: z.string(),
  isCancelled: z.boolean(),
});
/** See {@link scheduledEvent}. */
export type ScheduledEvent = z.infer<typeof scheduledEvent>;

/** A slash (or context-menu) command as registered. */
export const registeredCommand = z.object({
  id: snowflake,
  /** Absent for a command of all guilds. */
  guildId: snowflake.optional(),
  /** Changes with every registration. */
  version: snowflake,
  /** 1 slash, 2 on a user, 3 on a message. */
  type: z.number(),
  name: z.string(),
  options: z.array(jsonObject),
  /** Discord's other members (description, localisations, permissions …), as sent. */
  rest: jsonObject,
});
/** See {@link registeredCommand}. */
export type RegisteredCommand = z.infer<typeof registeredCommand>;

/** A form the bot opened over the chat of one person. */
export const modal = z.object({
  customId: z.string(),
  title: z.string(),
  components: z.array(jsonObject),
});

/** Something a person did that the bot must answer within three seconds. */
export const interaction = z.object({
  id: snowflake,
  token: z.string(),
  /** 2 command, 3 component, 4 autocomplete, 5 modal submit. */
  type: z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  personId: snowflake,
  channelId: snowflake,
  guildId: snowflake.optional(),
  startedAtMs: z.number(),
  /** The command as typed, without its slash ("campaign create"). */
  commandName: z.string().optional(),
  /** The message whose button was pressed. */
  sourceMessageId: snowflake.optional(),
  state: z.enum(['waiting', 'acknowledged', 'failed']),
  /** What `@original` means for this interaction, once answered. */
  originalMessageId: snowflake.optional(),
  modal: modal.optional(),
  choices: z.array(jsonObject).optional(),
});
/** See {@link interaction}. */
export type Interaction = z.infer<typeof interaction>;

/** The bytes of an attachment. */
export const storedFile = z.object({ contentType: z.string(), filename: z.string(), base64: z.string() });
/** See {@link storedFile}. */
export type StoredFile = z.infer<typeof storedFile>;

/** The bot's application, made once. */
export const application = z.object({
  /** Also the id of its bot user. */
  id: snowflake,
  token: z.string(),
  publicKey: z.string(),
  name: z.string(),
});
/** See {@link application}. */
export type Application = z.infer<typeof application>;

/** The one server everybody meets in. */
export const guild = z.object({
  id: snowflake,
  name: z.string(),
  ownerId: snowflake,
  /** The room where Discord itself posts, as welcomes. */
  systemChannelId: snowflake.nullable().default(null),
});
/** See {@link guild}. */
export type Guild = z.infer<typeof guild>;
