import { z } from 'zod';

import type { JsonValue } from '../../../state/journal.js';

/** Somebody with a Telegram account: a fan, the artist or the bot. Ids are numbers, as Telegram's are. */
export const person = z.object({
  id: z.number().int(),
  username: z.string(),
  displayName: z.string(),
  /** IETF tag of their app's language; absent where the app does not tell. */
  languageCode: z.string().optional(),
  bot: z.boolean(),
  /** They have written to the bot, or opened it by a link: only then may it write to them. */
  started: z.boolean(),
  blocked: z.boolean(),
  /** The account is deleted. */
  deactivated: z.boolean(),
});
/** See {@link person}. */
export type Person = z.infer<typeof person>;

/** Who is in a group, and as what. */
export const membership = z.enum(['creator', 'administrator', 'member', 'left', 'kicked']);
/** See {@link membership}. */
export type Membership = z.infer<typeof membership>;

/** One topic of a forum; its id is that of the message that tells of its beginning. */
const topic = z.object({ id: z.number().int(), name: z.string(), isClosed: z.boolean() });

/** A group; the ids of supergroups begin with -100. */
export const group = z.object({
  id: z.number().int(),
  kind: z.enum(['group', 'supergroup']),
  title: z.string(),
  members: z.array(z.object({ userId: z.number().int(), status: membership })),
  /** The supergroup that this group has become. */
  migratedTo: z.number().int().optional(),
  /** Those besides General; only a forum has them. */
  topics: z.array(topic).optional(),
});
/** See {@link group}. */
export type Group = z.infer<typeof group>;

/** A JSON object nobody here looks into: kept and given back as it came. */
export type JsonObject = Readonly<Record<string, JsonValue | undefined>>;
const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** A formatted or linked piece of a text, in UTF-16 units; beyond these members as Telegram has them. */
export type Entity = JsonObject & { type: string; offset: number; length: number };
const entity = z.looseObject({ type: z.string(), offset: z.number(), length: z.number() }) as z.ZodType<Entity>;

/** One message, as stored; `toApiMessage` turns it into Telegram's own shape. */
export const message = z.object({
  /** The private chat's id is the person's. */
  chatId: z.number().int(),
  messageId: z.number().int(),
  fromId: z.number().int(),
  /** The text, or the caption of a photo. */
  text: z.string(),
  entities: z.array(entity),
  photo: z.object({ fileId: z.string(), width: z.number(), height: z.number(), sizeBytes: z.number() }).optional(),
  replyMarkup: jsonObject.optional(),
  linkPreviewOptions: jsonObject.optional(),
  replyToId: z.number().int().optional(),
  /** The topic it is in; absent: General, or no forum. */
  topicId: z.number().int().optional(),
  sentAtMs: z.number(),
  editedAtMs: z.number().optional(),
  /** Absent: it is not pinned. */
  pinnedAtMs: z.number().optional(),
  /** What happened instead of a text, such as a group that became a supergroup. */
  service: jsonObject.optional(),
});
/** See {@link message}. */
export type Message = z.infer<typeof message>;

/** A picture that was sent. */
export const storedFile = z.object({ contentType: z.string(), base64: z.string() });
/** See {@link storedFile}. */
export type StoredFile = z.infer<typeof storedFile>;

/** The commands of one scope and language, as they were set. */
export const commandList = z.array(z.object({ command: z.string(), description: z.string() }));
/** See {@link commandList}. */
export type CommandList = z.infer<typeof commandList>;

/** An update that waits for the bot. */
export const waitingUpdate = z.object({ updateId: z.number().int(), kind: z.string(), body: jsonObject });
/** See {@link waitingUpdate}. */
export type WaitingUpdate = z.infer<typeof waitingUpdate>;

/** The bot as BotFather made it. */
export const botAccount = z.object({
  id: z.number().int(),
  token: z.string(),
  username: z.string(),
  name: z.string(),
  /** In groups it is given only what is meant for it. */
  privacyMode: z.boolean(),
});
/** See {@link botAccount}. */
export type BotAccount = z.infer<typeof botAccount>;
