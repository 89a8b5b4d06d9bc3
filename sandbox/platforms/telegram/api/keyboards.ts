import { z } from 'zod';

import type { JsonObject } from '../world/records-of.js';
import { badRequest } from './refusal.js';

const button = z.looseObject({
  text: z.string(),
  url: z.string().optional(),
  callback_data: z.string().optional(),
});
const inlineKeyboard = z.object({ inline_keyboard: z.array(z.array(button)) });

/** A `reply_markup`, read: an inline keyboard, or one of the kinds that the sandbox keeps and does not show. */
export const replyMarkup = z.looseObject({});

/** Telegram's own numbers are not published; these are where it has been seen to refuse. */
const most = { buttons: 100, dataBytes: 64 } as const;

/** Checks a `reply_markup` as Telegram does, and gives it as it is kept. */
export function checkKeyboard(markup: z.infer<typeof replyMarkup> | undefined): JsonObject | undefined {
  if (markup === undefined) return undefined;
  if (!('inline_keyboard' in markup)) return markup as JsonObject;
  const keyboard = inlineKeyboard.safeParse(markup);
  if (!keyboard.success)
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  const buttons = keyboard.data.inline_keyboard.flat();
  if (buttons.length > most.buttons) throw badRequest('REPLY_MARKUP_TOO_LONG');
  for (const each of buttons) checkButton(each);
  const rows = keyboard.data.inline_keyboard.filter((row) => row.length > 0);
  return rows.length === 0 ? undefined : ({ inline_keyboard: rows } as JsonObject);
}

function checkButton({ text, url, callback_data: data, ...rest }: z.infer<typeof button>): void {
  if (text.trim() === '') throw badRequest('inline keyboard button text must be non-empty');
  const kinds = Object.keys(rest).filter((name) => name !== 'style' && name !== 'icon_custom_emoji_id').length;
  if ([url, data].filter((each) => each !== undefined).length + kinds !== 1) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (url !== undefined) checkAddress(url);
  if (data !== undefined && (data === '' || Buffer.byteLength(data) > most.dataBytes)) {
    throw badRequest('BUTTON_DATA_INVALID');
  }
}

/** A host without a dot, such as localhost, is no address to Telegram. */
function checkAddress(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'tg:') return;
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.');
  if (!isWeb) throw badRequest(`inline keyboard button URL '${text}' is invalid: Wrong HTTP URL`);
}
