import { z } from 'zod';

const id = z.number().int();
const user = z.object({
  id,
  is_bot: z.boolean(),
  first_name: z.string(),
  last_name: z.string().optional(),
  /** What their app is set to; not with everything they do. */
  language_code: z.string().max(35).optional(),
});
const chat = z.object({ id, type: z.enum(['private', 'group', 'supergroup', 'channel']) });

/** What of a message is used; Telegram sends far more. */
const message = z.object({
  message_id: id,
  from: user.optional(),
  /** Who is shown as its author, where that is no person: a channel, or a group's nameless administrator. */
  sender_chat: z.object({ id }).optional(),
  chat,
  text: z.string().optional(),
  message_thread_id: id.optional(),
  is_topic_message: z.boolean().optional(),
  migrate_to_chat_id: id.optional(),
  migrate_from_chat_id: id.optional(),
});
const callbackQuery = z.object({
  id: z.string(),
  from: user,
  message: message.optional(),
  data: z.string().optional(),
});
const standing = z.object({ status: z.string() });
/** The bot's own standing in a chat has changed. */
const myChatMember = z.object({ chat, from: user, old_chat_member: standing, new_chat_member: standing });

const updateForm = z.object({
  update_id: id,
  message: message.optional(),
  callback_query: callbackQuery.optional(),
  my_chat_member: myChatMember.optional(),
});

/** What the bot reads of an update. */
export type Update = z.infer<typeof updateForm>;
export type User = z.infer<typeof user>;
export type Message = z.infer<typeof message>;
export type CallbackQuery = z.infer<typeof callbackQuery>;
export type MyChatMember = z.infer<typeof myChatMember>;

/** @throws ZodError if Telegram sent something else than it documents */
export function readUpdate(update: unknown): Update {
  return updateForm.parse(update);
}

/** Told without reading the rest: a new kind of update must not be taken for junk. */
const envelope = z.object({ update_id: id });
const anyChat = z.object({ chat: z.object({ id }) });
const chatOfUpdate = z.union([
  z.object({ message: anyChat }).transform((update) => update.message.chat.id),
  z
    .object({ callback_query: z.object({ message: anyChat }) })
    .transform((update) => update.callback_query.message.chat.id),
  z
    .object({ callback_query: z.object({ from: z.object({ id }) }) })
    .transform((update) => update.callback_query.from.id),
  z.object({ my_chat_member: anyChat }).transform((update) => update.my_chat_member.chat.id),
]);

/** The number of an update, by which it is known again; null for what is no update. */
export function updateIdOf(update: unknown): number | null {
  return envelope.safeParse(update).data?.update_id ?? null;
}

/** Whose updates wait for one another; presses under one message belong to its chat. */
export function chatOf(update: unknown): string {
  return String(chatOfUpdate.safeParse(update).data ?? '');
}
