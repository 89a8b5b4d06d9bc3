import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIEmbed,
} from 'discord.js';
import type { Language } from '../../core/languages/language.js';
import { cut } from '../commands/cut.js';
import { joinedText, type Moment, type Phrase, type Room } from '../commands/phrase.js';
import type { Card, Choice, Copy, Link, Picture, SpokenReply, Table } from '../commands/reply.js';
import { escapeLineStart, escapeText } from './escape.js';
import { cutEscaped, fittingEmbeds, limits } from './limits.js';
import { copyBlock, tableBlock } from './table-block.js';
import { encodePress } from '../commands/press.js';

/** A row of buttons under a message. */
type ButtonRow = { type: ComponentType.ActionRow; components: Button[] };
type Button = APIButtonComponentWithURL | APIButtonComponentWithCustomId;

/** A picture as discord.js uploads it; its description is read to whoever cannot see it. */
type DiscordFile = { attachment: Buffer; name: string; description: string };

/** A reply as discord.js sends it: as an answer, a follow-up or a direct message. */
export type DiscordMessage = {
  content: string;
  embeds: APIEmbed[];
  components: ButtonRow[];
  /** Pictures to upload with it. */
  files: DiscordFile[];
  allowedMentions: { parse: [] };
};

/** Turns a reply into a message for Discord: texts into its content, cards into embeds, links and choices into buttons. */
export function render({ parts, language }: SpokenReply): DiscordMessage {
  const cards = parts.filter((part) => part.part === 'card');
  const lines = parts
    .filter((part) => part.part === 'text' || part.part === 'table' || part.part === 'copy')
    .map((part) => (part.part === 'text' ? line(part.text) : part));
  const embeds = fittingEmbeds(cards.map(toEmbed));
  // A button whose card did not fit would stand there without a word about what it does.
  const shown = cards.slice(0, embeds.length);
  return {
    content: contentOf(lines, language),
    embeds,
    components: buttonRows(shown.flatMap(buttonsOf)),
    files: parts
      .filter((part) => part.part === 'picture')
      .slice(0, limits.files)
      .map(toFile),
    allowedMentions: { parse: [] },
  };
}

/** A description knows no markdown. */
function toFile({ name, png, caption }: Picture): DiscordFile {
  const text = joinedText(caption).map((piece) => (typeof piece === 'string' ? piece : described(piece)));
  return { attachment: Buffer.from(png), name: `${name}.png`, description: cut(text.join(''), limits.fileDescription) };
}

/** Texts, tables and what is to be copied, one under the other, as far as they fit. */
function contentOf(lines: readonly (string | Table | Copy)[], language: Language): string {
  let content = '';
  for (const each of lines) {
    const gap = content === '' ? '' : '\n';
    const left = limits.content - content.length - gap.length;
    const next = fittingBlock(each, left, language);
    if (left > 1) content += gap + next;
  }
  return content;
}

function fittingBlock(each: string | Table | Copy, most: number, language: Language): string {
  if (typeof each === 'string') return cutEscaped(each, Math.max(1, most));
  if (each.part === 'copy') return copyBlock(line(each.title), each.text, most);
  return tableBlock(line(each.title), each, { most, language });
}

function toEmbed({ title, text, fields, imageUrl, links }: Card): APIEmbed {
  const known = links.map(({ url }) => url);
  return {
    ...(imageUrl && { image: { url: imageUrl } }),
    title: cutEscaped(line(title), limits.embedTitle),
    description: cutEscaped(text.map((each) => line(each, known)).join('\n'), limits.embedDescription),
    fields: fields.slice(0, limits.embedFields).map(({ name, value }) => ({
      name: cutEscaped(escapeText(name), limits.fieldName),
      value: cutEscaped(line(value, known), limits.fieldValue),
    })),
  };
}

function line(phrase: Phrase, known: readonly string[] = []): string {
  return escapeLineStart(
    joinedText(phrase)
      .map((piece) => (typeof piece === 'string' ? escapeText(piece, known) : stamp(piece)))
      .join(''),
  );
}

const stampStyles = { countdown: 'R', date: 'D', 'date-and-time': 'F' } satisfies Record<Moment['as'], string>;

/** Discord writes a moment by the reader's clock and in their language, keeps a countdown running, and names a channel. */
function stamp(piece: Moment | Room): string {
  if (piece.as === 'room') return `<#${piece.channelId}>`;
  return `<t:${Math.floor(piece.at.getTime() / 1000)}:${stampStyles[piece.as]}>`;
}

function described(piece: Moment | Room): string {
  return piece.as === 'room' ? piece.words : piece.at.toISOString();
}

/** What does not fit into a button is left out: nothing of it would work. */
function buttonsOf({ links, choices = [] }: Card): Button[] {
  return [
    ...links.filter(({ url }) => url.length <= limits.buttonUrl).map(toLinkButton),
    ...choices.map(toButton).filter(({ custom_id: id }) => id.length <= limits.customId),
  ];
}

function buttonRows(all: readonly Button[]): ButtonRow[] {
  const buttons = onlyOnce(all).slice(0, limits.rows * limits.buttonsPerRow);
  const rows: ButtonRow[] = [];
  for (let start = 0; start < buttons.length; start += limits.buttonsPerRow) {
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(start, start + limits.buttonsPerRow) });
  }
  return rows;
}

/** Discord refuses a message in which two buttons have one id. */
function onlyOnce(buttons: readonly Button[]): Button[] {
  const ids = buttons.map((button) => ('custom_id' in button ? button.custom_id : null));
  return buttons.filter((_, index) => ids[index] === null || ids.indexOf(ids[index] ?? null) === index);
}

function toLinkButton({ label, url }: Link): APIButtonComponentWithURL {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label: cutLabel(label), url };
}

function toButton({ label, command }: Choice): APIButtonComponentWithCustomId {
  const look = { type: ComponentType.Button, style: ButtonStyle.Secondary } as const;
  return { ...look, label: cutLabel(label), custom_id: encodePress(command) };
}

/** A label knows no markdown: nothing is escaped in it. */
function cutLabel(label: string): string {
  return cutEscaped(label, limits.buttonLabel);
}
