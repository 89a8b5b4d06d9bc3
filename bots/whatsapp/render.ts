import type { Language } from '../../core/languages/language.js';
import { messageText } from '../../core/messages/format-message.js';
import { alignedRows } from '../commands/aligned-rows.js';
import { cut } from '../commands/cut.js';
import type { Reading } from '../commands/moment-words.js';
import { tame, type Phrase } from '../commands/phrase.js';
import { encodePress } from '../commands/press.js';
import type { Card, Choice, Link, Part, SpokenReply, Table } from '../commands/reply.js';
import type { Capabilities, Option, OutgoingMessage } from './driver.js';
import { escapeLineStart, escapeText, toWords } from './text.js';

/** Messages, and what the numbers in them stand for where there was no room for something to press. */
export type Rendered = { messages: OutgoingMessage[]; menu: Choice['command'][] };

/** What rendering takes. */
export type Rendering = { now: Date; capabilities: Capabilities };

/** A part in lines, before it is put into a message. */
type Block = {
  lines: string[];
  imageUrl: string | null;
  png?: Uint8Array;
  links: readonly Link[];
  choices: readonly Choice[];
};

const longestLine = 1000;

/**
 * Turns a reply into as few messages as it fits into. Tables are blocks of aligned lines; what cannot be pressed is
 * numbered, and typing the number does the same.
 */
export function render({ parts, language }: SpokenReply, rendering: Rendering): Rendered {
  const known = parts.flatMap((part) => (part.part === 'card' ? part.links.map(({ url }) => url) : []));
  const menu: Choice['command'][] = [];
  const messages = together(
    parts.map((part) => toBlock(part, { ...rendering, language, known })),
    rendering.capabilities,
  ).map((block) => toMessage(block, menu, { can: rendering.capabilities, language }));
  return { messages, menu };
}

type Writing = Rendering & Reading & { known: readonly string[] };

function toBlock(part: Part, writing: Writing): Block {
  const bare: Omit<Block, 'lines'> = { imageUrl: null, links: [], choices: [] };
  switch (part.part) {
    case 'text':
      return { ...bare, lines: [line(part.text, writing)] };
    case 'copy':
      // WhatsApp copies marks along: what is copied stands between none.
      return { ...bare, lines: [`*${line(part.title, writing)}*`, '', part.text] };
    case 'table':
      return { ...bare, lines: tableLines(part, writing) };
    case 'picture':
      return { ...bare, lines: [line(part.caption, writing)], png: part.png };
    case 'card':
      return cardBlock(part, writing);
  }
}

function cardBlock(card: Card, writing: Writing): Block {
  const { title, text, imageUrl, fields, links, choices = [] } = card;
  const named = fields.flatMap(({ name, value }) => ['', `*${line([name], writing)}*`, line(value, writing)]);
  const lines = [`*${line(title, writing)}*`, ...text.map((each) => line(each, writing)), ...named];
  return { lines, imageUrl: imageUrl ?? null, links, choices };
}

function line(phrase: Phrase, { now, language, known }: Writing): string {
  return escapeLineStart(escapeText(cut(toWords(phrase, { now, language }), longestLine), known));
}

const fence = '```';

function tableLines(table: Table, writing: Writing): string[] {
  const title = `*${line(table.title, writing)}*`;
  const most = writing.capabilities.textLength - title.length - 10;
  const rows = alignedRows(table, inBlock, {
    fits: (lines) => lines.join('\n').length <= most,
    language: writing.language,
  });
  return rows.length === 0 ? [title] : [title, `${fence}${rows.map(keepIndent).join('\n')}${fence}`];
}

/** WhatsApp drops blanks at the beginning: those that may not be broken stay, and are as wide. */
function keepIndent(row: string): string {
  return row.replace(/^ +/, (blanks) => '\u00a0'.repeat(blanks.length));
}

/** Inside a block nothing is markup but the end of it. */
function inBlock(text: string): string {
  return text.replaceAll('`', 'ˋ').replace(/\s+/g, ' ');
}

/** Blocks that fit are one message; one with a picture, a link or something to press stands alone. */
function together(blocks: readonly Block[], { textLength }: Capabilities): Block[] {
  const messages: Block[] = [];
  for (const block of blocks) {
    const last = messages.at(-1);
    const isPlain = ({ imageUrl, png, links, choices }: Block) =>
      imageUrl === null && png === undefined && links.length + choices.length === 0;
    const fits = last && [...last.lines, '', ...block.lines].join('\n').length <= textLength;
    if (last && fits && isPlain(last) && isPlain(block)) {
      messages[messages.length - 1] = { ...last, lines: [...last.lines, '', ...block.lines] };
    } else messages.push(block);
  }
  return messages;
}

type Showing = { can: Capabilities; language: Language };

function toMessage(block: Block, menu: Choice['command'][], { can, language }: Showing): OutgoingMessage {
  const { lines, imageUrl, png, links, choices } = block;
  const options = pressable(block, can);
  const isNumbered = options.length < choices.length;
  const numbered = isNumbered
    ? ['', ...choices.map((choice) => numberedLine(choice, menu)), messageText(language, 'whatsapp.typeNumber')]
    : [];
  const most = options.length > 0 ? can.textLengthWithOptions : can.textLength;
  const room = most - lengthOf(links) - (isNumbered ? numbered.join('\n').length + 1 : 0);
  const told = fitting(lines, room);
  const text = [...told, ...numbered].join('\n');
  return {
    text,
    imageUrl,
    ...(png && { png }),
    links,
    options,
    language,
    ...(isNumbered && { menuFrom: told.join('\n').length }),
  };
}

/** What can be pressed: all of it, or nothing. Words go before buttons where a text with buttons has to be shorter. */
function pressable({ lines, links, choices }: Block, can: Capabilities): Option[] {
  const options = choices.map(({ label, command }) => ({
    label: cut(tame(label), can.optionLabelLength),
    choiceId: encodePress(command),
  }));
  const areMany = options.length >= can.leastOptions && options.length <= can.options;
  const areShort = options.every(({ choiceId }) => choiceId.length <= can.choiceIdLength);
  const isRead = lines.join('\n').length + lengthOf(links) <= can.textLengthWithOptions;
  const isReadWithout = can.textLength > can.textLengthWithOptions;
  return areMany && areShort && (isRead || !isReadWithout) ? options : [];
}

/** How much room the addresses take that stand under a text. */
function lengthOf(links: readonly Link[]): number {
  return links.reduce((sum, { label, url }) => sum + label.length + url.length + 3, links.length > 0 ? 2 : 0);
}

function numberedLine({ label, command }: Choice, menu: Choice['command'][]): string {
  menu.push(command);
  return `${menu.length} ${escapeText(tame(label))}`;
}

/** The lines that fit, from the first on. */
function fitting(lines: readonly string[], most: number): string[] {
  // Nothing breaks the line after the last one.
  let left = most + 1;
  const shown: string[] = [];
  for (const each of lines) {
    left -= each.length + 1;
    if (left < 0) break;
    shown.push(each);
  }
  return shown;
}
