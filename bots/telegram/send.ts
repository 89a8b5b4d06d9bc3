import { z } from 'zod';
import { TelegramRefusal, type Patience, type TelegramDriver } from './driver.js';
import type { Button, TelegramMessage } from './render.js';

/** Where messages go, and what they answer. */
export type Target = { chatId: string; replyTo?: number; topicId?: number };

/**
 * Sends messages one after the other; the first of them answers what it replies to. Answers how Telegram numbers the first.
 *
 * @throws TelegramRefusal, TelegramUnreachable
 */
export async function sendAll(
  driver: TelegramDriver,
  messages: readonly TelegramMessage[],
  { target, patience }: { target: Target; patience: Patience },
): Promise<number | null> {
  let first: number | null = null;
  for (const [index, message] of messages.entries()) {
    const { chatId, replyTo, topicId } = target;
    const reply = index === 0 && replyTo !== undefined ? { reply_parameters: replyParameters(replyTo) } : {};
    const topic = topicId === undefined ? {} : { message_thread_id: topicId };
    const sent = await sendOne(message, { chat_id: chatId, ...topic, ...reply }, (method, payload) =>
      driver.call(method, payload, patience),
    );
    first ??= sentForm.safeParse(sent).data?.message_id ?? null;
  }
  return first;
}

const sentForm = z.object({ message_id: z.number() });

/** Where messages are, and how Telegram numbers the first of them there. */
export type Sent = { chatId: string; messageId: number | null };

/**
 * Sends like {@link sendAll}, and into the supergroup that a group has become in the meantime.
 *
 * @throws TelegramRefusal, TelegramUnreachable
 */
export async function sendFollowing(
  driver: TelegramDriver,
  messages: readonly TelegramMessage[],
  { target, patience }: { target: Target; patience: Patience },
): Promise<Sent> {
  try {
    return { chatId: target.chatId, messageId: await sendAll(driver, messages, { target, patience }) };
  } catch (error) {
    const chatId = error instanceof TelegramRefusal ? error.migratedTo : null;
    if (chatId === null) throw error;
    // What was to be answered has another number there.
    return { chatId, messageId: await sendAll(driver, messages, { target: { chatId }, patience }) };
  }
}

function replyParameters(messageId: number) {
  return { message_id: messageId, allow_sending_without_reply: true };
}

type Call = (method: string, payload: Record<string, unknown>) => Promise<unknown>;

async function sendOne({ html, photoUrl, png, buttons }: TelegramMessage, to: object, call: Call): Promise<unknown> {
  const shared = { ...to, parse_mode: 'HTML', ...keyboard(buttons) };
  const photo = png ?? photoUrl;
  if (photo !== null) {
    try {
      return await call('sendPhoto', { ...shared, photo, caption: html });
    } catch (error) {
      // Telegram fetches pictures itself, and judges those it is given: one it will not have is left out, its text is not.
      if (!(error instanceof TelegramRefusal) || error.code !== 400) throw error;
    }
  }
  return call('sendMessage', { ...shared, ...asText(html) });
}

function asText(html: string): object {
  return { text: html, link_preview_options: { is_disabled: true } };
}

/** What a message that was sent is to say in place of what it says. */
export function editOf({ html, buttons }: TelegramMessage): object {
  return { parse_mode: 'HTML', ...asText(html), ...keyboard(buttons) };
}

/** One button a row: their labels are sentences. */
function keyboard(buttons: readonly Button[]): object {
  if (buttons.length === 0) return {};
  return { reply_markup: { inline_keyboard: buttons.map((button) => [button]) } };
}

const botForm = z.object({ id: z.number(), username: z.string() });

/** Who the bot is at Telegram. */
export type BotAccount = z.infer<typeof botForm>;

/** Asks Telegram who the bot is: the first call, that tells whether the token is good. */
export async function whoAmI(driver: TelegramDriver): Promise<BotAccount> {
  return botForm.parse(await driver.call('getMe', {}, 'patient'));
}
