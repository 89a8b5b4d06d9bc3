import type { Capacity } from '../../core/announcements/capacity.js';
import type { Posting } from '../../core/announcements/carrier-store.js';
import type { Language } from '../../core/languages/language.js';
import type { DeliveryOutcome, LateFailure } from '../../core/announcements/deliver-announcement.js';

/** How WhatsApp is spoken to: through WhatsApp Web in a browser, or through Meta's Cloud API. */
export type DriverName = 'web' | 'cloud';

/** Somebody on WhatsApp, as a driver knows them. */
export type Person = {
  /** The id that is good for longest: the BSUID on the Cloud API (else the phone), the `@lid` or `@c.us` id on WhatsApp Web. */
  id: string;
  /** Other ids of the same person, as far as WhatsApp told them. */
  aliases: readonly string[];
  /** The name they gave themselves; empty where it is not told. */
  name: string;
};

/** What reaches us: each is brought at least once, those of one chat in order. */
export type Incoming = {
  /** The same when it is brought twice. */
  id: string;
  from: Person;
  /** Where it was written: with us alone, or in a group. */
  chat: { kind: 'direct' } | { kind: 'group'; groupId: string };
} & (
  | { what: 'text'; text: string }
  /** A button, a row of a list, or an option of a poll that we have sent. */
  | { what: 'pressed'; choiceId: string }
  /** They told WhatsApp that they want, or again want, no marketing from us. */
  | { what: 'opted-out' | 'opted-in' }
  /** The same person goes on under another id; `from` has the new one. */
  | { what: 'renamed'; formerId: string }
);

/** Something to press: at most a short line. */
export type Option = { label: string; choiceId: string };

/** A message as both drivers can carry it; each shows it as well as WhatsApp lets it. */
export type OutgoingMessage = {
  /** In WhatsApp's own marks: *bold*, _italic_, ```table```. */
  text: string;
  /** The address of a picture above it; null: none. */
  imageUrl: string | null;
  /** A picture to upload, in place of one at an address. */
  png?: Uint8Array;
  /** Addresses to open, the most important first. */
  links: readonly { label: string; url: string }[];
  options: readonly Option[];
  /** Where in the text the list begins of what is chosen by typing its number; absent: there is none. */
  menuFrom?: number;
  /** Of whoever reads it: a driver has some words of its own to say. */
  language: Language;
};

/** Where a message goes: to a person by their id, or into a group. */
export type Target = { kind: 'person'; id: string } | { kind: 'group'; groupId: string };

/**
 * Why a message is sent: `reply`, somebody waits for it; `notice`, what the fan has asked to be told (their own
 * pre-save); `marketing`, anything else.
 */
export type Purpose = 'reply' | 'notice' | 'marketing';

/** What a message is sent for; `endsLetter` names the letter whose last one it is, so that WhatsApp can say it went out. */
export type Errand = { purpose: Purpose; endsLetter?: string };

/** Whoever is told what comes from WhatsApp. */
export type Listener = {
  /** Rejects only what is to be brought again, and nothing that was typed or pressed. */
  handle: (incoming: Incoming) => Promise<void>;
  /**
   * The message that ended this letter went out: said at least once where WhatsApp can, also to a process that did not
   * send it. Rejects if that could not be kept: it is said again.
   */
  wentOut: (letterId: string) => Promise<void>;
  /**
   * The message that ended this letter did not arrive, as WhatsApp says only now: it may count as delivered. The same
   * message may be told of again. Rejects if that could not be kept.
   */
  cameBack: (letter: { letterId: string; messageId: string }, why: LateFailure) => Promise<void>;
};

/** What a driver can show and do. */
export type Capabilities = {
  /** The longest text, in UTF-16 units; with something to press under it, the shorter one. */
  textLength: number;
  textLengthWithOptions: number;
  /** How many options a message can have to be pressed, at least and at most; others are numbered in its text. */
  leastOptions: number;
  options: number;
  /** The same for a message that nobody waits for. */
  optionsUnasked: number;
  optionLabelLength: number;
  /** The longest id of an option, in characters. */
  choiceIdLength: number;
  /** Whether it can be in groups. */
  groups: boolean;
};

/** Who speaks to WhatsApp for us. */
export interface WhatsAppDriver {
  readonly capabilities: Capabilities;
  /** How many letters it takes at once, each to another account. */
  readonly lettersAtOnce: number;
  /** Whether it posts into communities. */
  readonly posting: Posting;
  /**
   * Begins to receive. Resolves once messages can come and go, or, where somebody has to link the account first, once
   * that can be done.
   *
   * @throws BotStartError with a sentence that says what to mend; PlatformAway if WhatsApp does not answer
   */
  start(listener: Listener): Promise<void>;
  /** Sends one message. Never throws for what WhatsApp does: that is an outcome. */
  send(target: Target, message: OutgoingMessage, errand: Errand): Promise<DeliveryOutcome>;
  /** Gives a message of ours in a group new words, or (`null`) takes it back from everybody. Never throws, as `send`. */
  change(messageId: string, message: OutgoingMessage | null): Promise<DeliveryOutcome>;
  /** Pins a message of ours in its group for everybody, or unpins it; false if it could not be done. */
  pin(messageId: string, isPinned: boolean): Promise<boolean>;
  /** Our own number, in digits, for links such as `https://wa.me/<number>?text=…`; null while it is not known. */
  number(): string | null;
  /**
   * Whether this person is an admin of the group, as WhatsApp says.
   *
   * @throws Error if WhatsApp does not say it now
   */
  managesGroup(groupId: string, person: Person): Promise<boolean>;
  /** What it can send to who has not just written. */
  capacity(): Capacity;
  /** From now on no message waits for its turn: it is to come again. Before a stop, which waits for what is in hand. */
  endWaiting(): void;
  /** Receives nothing more, and lets what is in hand end. */
  stop(): Promise<void>;
}
