import { badRequest, type Refusal } from '../api/refusal.js';
import type { Entity, JsonObject } from '../world/records-of.js';

/** A text without its markup, and what the markup said. */
export type FormattedText = { text: string; entities: Entity[] };

const plainTags: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  pre: 'pre',
  'tg-spoiler': 'spoiler',
};

const namedCharacters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const character = /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot));/i;
const startTag = /^<([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))?)*)\s*>/i;
const endTag = /^<\/([a-z][a-z0-9-]*)\s*>/i;

/** An entity whose end is not known yet. */
type Begun = JsonObject & { type: string; offset: number };
type OpenTag = { name: string; entity: Begun | null };

/** Reads `parse_mode: HTML`, as strictly as Telegram does. */
export function parseHtml(html: string): FormattedText {
  const open: OpenTag[] = [];
  const entities: Entity[] = [];
  let text = '';
  let at = 0;
  while (at < html.length) {
    const rest = html.slice(at);
    const reference = character.exec(rest);
    if (reference) {
      text += decoded(reference);
      at += reference[0].length;
    } else if (rest.startsWith('</')) {
      const end = endTag.exec(rest);
      if (!end) throw cannotParse(`Unclosed end tag at byte offset ${bytes(html, at)}`);
      close({ name: (end[1] ?? '').toLowerCase(), offset: bytes(html, at), length: text.length }, open, entities);
      at += end[0].length;
    } else if (rest.startsWith('<')) {
      const start = startTag.exec(rest);
      if (!start) throw cannotParse(unreadableTag(rest, bytes(html, at)));
      const name = (start[1] ?? '').toLowerCase();
      open.push({
        name,
        entity: entityOf(name, attributesOf(start[2] ?? ''), { at: text.length, offset: bytes(html, at) }),
      });
      at += start[0].length;
    } else {
      text += rest.charAt(0);
      at += 1;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  return {
    text,
    entities: entities.filter(({ length }) => length > 0).sort((one, other) => one.offset - other.offset),
  };
}

function unreadableTag(rest: string, offset: number): string {
  const name = /^<([^\s>]*)/.exec(rest)?.[1] ?? '';
  return rest.includes('>')
    ? `Unsupported start tag "${name}" at byte offset ${offset}`
    : `Unclosed start tag at byte offset ${offset}`;
}

type Closing = { name: string; offset: number; length: number };

function close({ name, offset, length }: Closing, open: OpenTag[], entities: Entity[]): void {
  const last = open.pop();
  if (!last) throw cannotParse(`Unexpected end tag at byte offset ${offset}`);
  if (last.name !== name) {
    throw cannotParse(`Unmatched end tag at byte offset ${offset}, expected "</${last.name}>", found "</${name}>"`);
  }
  if (last.entity) entities.push({ ...last.entity, length: length - last.entity.offset });
}

type Place = { at: number; offset: number };

function entityOf(name: string, given: Map<string, string>, { at, offset }: Place): OpenTag['entity'] {
  const type = plainTags[name];
  const made = (entity: JsonObject & { type: string }): Begun => ({ ...entity, offset: at });
  if (type !== undefined) return made({ type });
  if (name === 'span' && given.get('class') === 'tg-spoiler') return made({ type: 'spoiler' });
  if (name === 'blockquote') return made({ type: given.has('expandable') ? 'expandable_blockquote' : 'blockquote' });
  if (name === 'a') {
    // An address that cannot be opened leaves the text as it is.
    const url = given.get('href') ?? '';
    return /^(https?|tg):\/\/\S+$/i.test(url) ? made({ type: 'text_link', url }) : null;
  }
  if (name === 'tg-time') return made(dateTime(given, offset));
  throw cannotParse(`Unsupported start tag "${name}" at byte offset ${offset}`);
}

function dateTime(given: Map<string, string>, offset: number): JsonObject & { type: string } {
  const unix = given.get('unix') ?? '';
  const format = given.get('format') ?? '';
  if (!/^\d{1,12}$/.test(unix) || !/^(r|w?[dD]?[tT]?)$/.test(format)) {
    throw cannotParse(`Invalid date specified at byte offset ${offset}`);
  }
  const entity = { type: 'date_time', unix_time: Number(unix) };
  return format === '' ? entity : { ...entity, date_time_format: format };
}

function attributesOf(text: string): Map<string, string> {
  const found = text.matchAll(/([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))?/gi);
  return new Map(
    [...found].map(([, name = '', double, single, bare]) => {
      return [name.toLowerCase(), unescaped(double ?? single ?? bare ?? '')];
    }),
  );
}

function unescaped(value: string): string {
  return value.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|lt|gt|amp|quot);/gi, (each) => {
    const found = character.exec(each);
    return found ? decoded(found) : each;
  });
}

function decoded([, decimal, hexadecimal, name]: RegExpExecArray): string {
  if (name !== undefined) return namedCharacters[name.toLowerCase()] ?? '';
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '0', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function bytes(html: string, end: number): number {
  return Buffer.byteLength(html.slice(0, end));
}

function cannotParse(words: string): Refusal {
  return badRequest(`can't parse entities: ${words}`);
}
