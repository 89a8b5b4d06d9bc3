import type { Language } from '../../core/languages/language.js';
import type { Phrase } from './phrase.js';

/** A button that opens an address. */
export type Link = { label: string; url: string };

/** A button that types a command for whoever presses it. */
export type Choice = {
  label: string;
  /** The command's name, and its options. Nothing in it is secret, and it gives no right that typing does not give. */
  command: { name: string; options: Readonly<Record<string, string>> };
};

/** What a reply is made of; each platform shows it as well as it can. */
export type Part =
  | { part: 'text'; text: Phrase }
  /** Words to be copied exactly as they stand, and pasted somewhere else. */
  | { part: 'copy'; title: Phrase; text: string }
  /** Rows under headings: as many cells in each as there are columns. A cell may be copied as it stands. */
  | { part: 'table'; title: Phrase; columns: readonly string[]; rows: readonly (readonly Phrase[])[] }
  /**
   * A picture of our own making, in a message of its own: it goes to whoever may read the reply and lies at no address.
   * It never says anything that the other parts do not say in words.
   */
  | {
      part: 'picture';
      /** What it is a picture of, as a file is named: a to z and `-`. */
      name: string;
      png: Uint8Array;
      /** What it shows, in a sentence; whoever cannot see it is read this. */
      caption: Phrase;
    }
  | {
      part: 'card';
      title: Phrase;
      /** One paragraph each. */
      text: readonly Phrase[];
      /** The address of a picture to show with it. */
      imageUrl?: string;
      fields: readonly { name: string; value: Phrase }[];
      links: readonly Link[];
      /** Shown after the links. */
      choices?: readonly Choice[];
    };

/** A part that is drawn. */
export type Picture = Extract<Part, { part: 'picture' }>;
/** A part of columns and rows. */
export type Table = Extract<Part, { part: 'table' }>;
/** A part with a title, a text, fields, a picture, links and buttons. */
/** See {@link Part}. */
export type Copy = Extract<Part, { part: 'copy' }>;
export type Card = Extract<Part, { part: 'card' }>;

/** What a command answers. */
export type Reply = {
  /**
   * `private`: for the person who asked and nobody else; where a platform cannot answer so in a
   * group, it writes to them directly. A personal link is only ever in a private reply.
   * `public`: others may see it; a platform may still answer privately.
   */
  visibility: 'private' | 'public';
  parts: readonly Part[];
  /** The language it is in; absent: the one in which whoever asked was spoken to when they did. */
  language?: Language;
};

/** A reply as a platform shows it: what it adds of its own, such as moments in words, is in the same language. */
export type SpokenReply = Reply & { language: Language };
