import { alignedRows } from '../commands/aligned-rows.js';
import { cut } from '../commands/cut.js';
import { encodePress } from '../commands/press.js';
import type { Card, Part, SpokenReply, Table } from '../commands/reply.js';
import { block, bold, cutHtml, escapeText, toHtml, type Html, type Writing } from './html.js';
import { limits } from './limits.js';

/** A button under a message, as the Bot API has it. */
export type Button = { text: string } & ({ url: string } | { callback_data: string });

/** A message as the Bot API sends it: a text, or a picture with a text under it. */
export type TelegramMessage = {
  html: string;
  /** The address of the picture; null: there is none, or it is `png`. */
  photoUrl: string | null;
  /** A picture to upload. */
  png?: Uint8Array;
  buttons: readonly Button[];
};

/** A part in lines, before it is put into a message. */
type Block = { lines: Html[]; length: number; photoUrl: string | null; png?: Uint8Array; buttons: Button[] };

/**
 * Turns a reply into as few messages as it fits into. What Telegram cannot show is told otherwise:
 * a picture whose text is too long for a caption is left out, a table becomes aligned lines, a link that no button can
 * open stands in the text, and a button with too long a command is left out (typing it does the same).
 */
export function render({ parts, language }: SpokenReply, now: Date): TelegramMessage[] {
  const known = parts.flatMap((part) => (part.part === 'card' ? part.links.map(({ url }) => url) : []));
  const blocks = parts.map((part) => toBlock(part, { now, language, known }));
  return together(blocks).map(({ lines, photoUrl, png, buttons }) => ({
    html: lines.map(({ html }) => html).join('\n'),
    photoUrl,
    ...(png && { png }),
    buttons: onlyOnce(buttons).slice(0, limits.buttons),
  }));
}

/** Blocks that fit are one message; one with a picture stands alone, for its text is a caption. */
function together(blocks: readonly Block[]): Block[] {
  const messages: Block[] = [];
  for (const block of blocks) {
    const last = messages.at(-1);
    const fits = last && !hasPicture(last) && !hasPicture(block) && last.length + block.length + 2 <= limits.text;
    if (last && fits) messages[messages.length - 1] = joined(last, block);
    else messages.push(block);
  }
  return messages;
}

function hasPicture({ photoUrl, png }: Block): boolean {
  return photoUrl !== null || png !== undefined;
}

function joined(one: Block, other: Block): Block {
  return {
    lines: [...one.lines, blank, ...other.lines],
    length: one.length + other.length + 2,
    photoUrl: null,
    buttons: [...one.buttons, ...other.buttons],
  };
}

const blank: Html = { html: '', length: 0 };

function toBlock(part: Part, writing: Writing): Block {
  switch (part.part) {
    case 'text':
      return { ...measured([cutHtml(part.text, limits.text, writing)]), photoUrl: null, buttons: [] };
    case 'copy':
      return {
        ...measured([bold(cutHtml(part.title, limits.caption, writing)), block(part.text)]),
        photoUrl: null,
        buttons: [],
      };
    case 'table':
      return { ...measured(tableLines(part, writing)), photoUrl: null, buttons: [] };
    case 'picture':
      return {
        ...measured([cutHtml(part.caption, limits.caption, writing)]),
        photoUrl: null,
        png: part.png,
        buttons: [],
      };
    case 'card':
      return cardBlock(part, writing);
  }
}

function cardBlock(card: Card, writing: Writing): Block {
  const { imageUrl, links, choices = [] } = card;
  const openable = links.filter(({ url }) => isForButton(url));
  const all = cardLines(card, writing);
  const asCaption = imageUrl !== undefined && lengthOf(all) <= limits.caption;
  return {
    ...measured(fitting(all, asCaption ? limits.caption : limits.text)),
    photoUrl: asCaption ? imageUrl : null,
    buttons: [
      ...openable.map(({ label, url }) => ({ text: cut(label, limits.buttonLabel), url })),
      ...choices
        .map(({ label, command }) => ({ text: cut(label, limits.buttonLabel), callback_data: encodePress(command) }))
        .filter(({ callback_data: data }) => Buffer.byteLength(data) <= limits.callbackData),
    ],
  };
}

function cardLines({ title, text, fields, links }: Card, writing: Writing): Html[] {
  const paragraphs = text.map((each) => cutHtml(each, limits.text, writing));
  const named = fields.flatMap(({ name, value }) => [
    blank,
    bold(cutHtml([name], limits.fieldName, writing)),
    cutHtml(value, limits.caption, writing),
  ]);
  const addresses = links
    .filter(({ url }) => !isForButton(url))
    .map(({ label, url }) => toHtml([`${label}: ${url}`], writing));
  return [bold(cutHtml(title, limits.fieldName, writing)), ...paragraphs, ...named, ...addresses];
}

/** Telegram refuses a whole message for one button whose address has no dot in its host (chat-platforms §2). */
function isForButton(text: string): boolean {
  if (text.length > limits.buttonUrl || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && hostname.includes('.');
}

function tableLines(table: Table, writing: Writing): Html[] {
  const title = bold(cutHtml(table.title, limits.fieldName, writing));
  const most = limits.text - title.length - 1;
  const rows = alignedRows(table, oneLine, {
    fits: (lines) => lines.join('\n').length <= most,
    language: writing.language,
  });
  if (rows.length === 0) return [title];
  const block = rows.map((row) => escapeText(row)).join('\n');
  return [title, { html: `<pre>${block}</pre>`, length: rows.join('\n').length }];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The lines that fit, from the first on. */
function fitting(lines: readonly Html[], most: number): Html[] {
  let left = most + 1;
  const shown: Html[] = [];
  for (const line of lines) {
    left -= line.length + 1;
    if (left < 0) break;
    shown.push(line);
  }
  return shown;
}

function measured(lines: Html[]): Pick<Block, 'lines' | 'length'> {
  return { lines, length: lengthOf(lines) };
}

function lengthOf(lines: readonly Html[]): number {
  return lines.reduce((sum, { length }) => sum + length + 1, -1);
}

/** Two buttons that do the same would be one too many. */
function onlyOnce(buttons: readonly Button[]): Button[] {
  const keys = buttons.map((button) => JSON.stringify(button));
  return buttons.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
