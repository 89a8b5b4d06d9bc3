import type { Language } from '../../core/languages/language.js';
import { cut } from '../commands/cut.js';
import type { Phrase } from '../commands/phrase.js';
import type { Card, Choice, Link, Part, Reply, Table } from '../commands/reply.js';
import { button, document, escapeHtml, footLink, inWords, named, paragraph, table } from './html.js';
import { limits } from './limits.js';

/** What a letter says besides its reply. */
export type Around = {
  now: Date;
  language: Language;
  /** Whom it is from, as its reader knows them. */
  sender: string;
  /** The cover of what it is about; null: it has none. The same address for everybody: nobody sees who has opened a letter. */
  picture: { url: string; alt: string } | null;
  /** Where pressing a button leads that types a command in chat; null: nowhere, and it is left out. */
  choiceUrl: (command: Choice['command']) => string | null;
  /** At the end of every letter: why it comes, and links. */
  foot: { why: string; links: readonly Link[] };
};

/** A letter's words, twice: as HTML and without. */
export type Written = { subject: string; text: string; html: string };

/** A part in lines of text and in HTML. */
type Block = { lines: string[]; html: string; links: Link[] };

/** Turns a reply into a letter. Its first title is the subject, and stands in the letter as the only heading. */
export function render({ parts }: Reply, around: Around): Written {
  const [first] = parts;
  const title = inWords(first ? titleOf(first) : [], around);
  const blocks = parts.map((part, index) => toBlock(part, index > 0, around));
  const links = onlyOnce(blocks.flatMap((block) => block.links)).slice(0, limits.links);
  const { why, links: footLinks } = around.foot;
  const body = blocks.map(({ html }) => html).join('') + links.map((link, index) => button(link, index === 0)).join('');
  const foot = `${escapeHtml(why)}<br>${footLinks.map(footLink).join(' · ')}`;
  const text = [
    title,
    ...blocks.flatMap(({ lines }) => lines),
    ...links.map(({ label, url }) => `${label}:\n${url}`),
    `-- \n${[why, ...footLinks.map(({ label, url }) => `${label}: ${url}`)].join('\n')}`,
  ].join('\n\n');
  const { language, sender, picture } = around;
  return {
    subject: cut(title, limits.subject),
    text,
    html: document({ language, title, sender, picture, body, foot }),
  };
}

function titleOf(part: Part): Phrase {
  switch (part.part) {
    case 'text':
      return part.text;
    case 'picture':
      return part.caption;
    default:
      return part.title;
  }
}

/** `withTitle`: of a further part, whose title is not the letter's. */
function toBlock(part: Part, withTitle: boolean, around: Around): Block {
  switch (part.part) {
    case 'text':
      return withTitle ? ofLines([inWords(part.text, around)]) : ofLines([]);
    // What it shows stands in the other parts in words.
    case 'picture':
      return ofLines([]);
    case 'copy':
      return ofLines([...(withTitle ? [inWords(part.title, around)] : []), ...part.text.split('\n')]);
    case 'table':
      return tableBlock(part, around);
    case 'card':
      return cardBlock(part, withTitle, around);
  }
}

function cardBlock({ title, text, fields, links, choices = [] }: Card, withTitle: boolean, around: Around): Block {
  const { choiceUrl } = around;
  const said = ofLines([...(withTitle ? [title] : []), ...text].map((each) => inWords(each, around)));
  // "In three days" is not so any more when the letter is read.
  const lasting = fields.filter(
    ({ value }) => !value.some((piece) => typeof piece !== 'string' && piece.as === 'countdown'),
  );
  const facts = lasting.map(({ name, value }) => ({ name, value: inWords(value, around) }));
  const pressed = choices.flatMap(({ label, command }) => {
    const url = choiceUrl(command);
    return url === null ? [] : [{ label, url }];
  });
  return {
    lines: [...said.lines, ...facts.map(({ name, value }) => `${name}: ${value}`)],
    html: said.html + facts.map(({ name, value }) => named(name, value)).join(''),
    links: [...links, ...pressed],
  };
}

function tableBlock({ columns, rows }: Table, around: Around): Block {
  const cells = rows.map((row) => row.map((cell) => inWords(cell, around)));
  const lines = [columns, ...cells].map((row) => row.join('  '));
  return { lines: [lines.join('\n')], html: table(columns, cells), links: [] };
}

function ofLines(lines: string[]): Block {
  return { lines, html: lines.map(paragraph).join(''), links: [] };
}

function onlyOnce(links: readonly Link[]): Link[] {
  return links.filter(({ url }, index) => links.findIndex((other) => other.url === url) === index);
}
