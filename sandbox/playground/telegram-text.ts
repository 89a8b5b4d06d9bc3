import { z } from 'zod';

/** A piece of a text that Telegram shows in its own way; offsets are UTF-16 units. */
export const entity = z.looseObject({
  type: z.string(),
  offset: z.number().int().nonnegative(),
  length: z.number().int().nonnegative(),
  url: z.string().optional(),
  unix_time: z.number().optional(),
  date_time_format: z.string().optional(),
});
type Entity = z.infer<typeof entity>;

const marks: Readonly<Record<string, string>> = {
  bold: '**',
  italic: '*',
  underline: '__',
  strikethrough: '~~',
};

const special = /[\\`*_~|<>@#[\]()-]/g;
const address = /https?:\/\/[^\s<>]+/g;

/** A Telegram text in the marks that the page reads: what is no entity is shown as it is. */
export function asMarkdown(text: string, entities: readonly Entity[]): string {
  const outermost = entities.filter(
    (one) => !entities.some((other) => other !== one && other.length > one.length && contains(other, one)),
  );
  const ordered = outermost.toSorted((one, other) => one.offset - other.offset);
  let written = '';
  let end = 0;
  for (const each of ordered) {
    if (each.offset < end) continue;
    written += plain(text.slice(end, each.offset));
    end = each.offset + each.length;
    written += marked(text.slice(each.offset, end), each);
  }
  return written + plain(text.slice(end));
}

function contains(outer: Entity, inner: Entity): boolean {
  return outer.offset <= inner.offset && inner.offset + inner.length <= outer.offset + outer.length;
}

function marked(text: string, { type, url, unix_time: unixTime, date_time_format: format }: Entity): string {
  if (type === 'pre') return `\`\`\`\n${text}\n\`\`\``;
  if (type === 'code') return `\`${text}\``;
  if (type === 'text_link' && url !== undefined) return `[${text}](${url})`;
  if (type === 'date_time' && unixTime !== undefined) return `<t:${unixTime}:${format === 'r' ? 'R' : 'f'}>`;
  const mark = marks[type];
  return mark === undefined ? plain(text) : `${mark}${plain(text)}${mark}`;
}

/** Addresses stay as they are: they are links in every app. */
function plain(text: string): string {
  let written = '';
  let end = 0;
  for (const match of text.matchAll(address)) {
    written += text.slice(end, match.index).replace(special, '\\$&') + match[0];
    end = match.index + match[0].length;
  }
  return written + text.slice(end).replace(special, '\\$&');
}
