import { z } from 'zod';

const sentMessage = z.object({
  id: z.string(),
  chat: z.string(),
  type: z.string(),
  /** The text, the caption of the picture, or the question of the poll. */
  body: z.string(),
  options: z.array(z.object({ name: z.string(), localId: z.number() })).nullable(),
  media: z.object({ mimetype: z.string(), base64: z.string() }).nullable(),
  quoted: z.string().nullable(),
});
/** A message as the page has sent it. */
export type SentMessage = z.infer<typeof sentMessage>;

/** What the page says. */
export const pageFrame = z.discriminatedUnion('what', [
  /** First of all; `device` is what the profile of this browser was linked as, if it was. */
  z.object({ what: z.literal('hello'), device: z.string().nullable() }),
  z.object({ what: z.literal('renew-qr') }),
  z.object({ what: z.literal('pairing-code'), phone: z.string(), code: z.string() }),
  z.object({ what: z.literal('take-over') }),
  z.object({ what: z.literal('log-out') }),
  z.object({ what: z.literal('sent'), message: sentMessage }),
  /** The account writes a message of its own anew, takes it back, or pins it (0 seconds: no more). `ask` comes back with the answer. */
  z.object({ what: z.literal('edit'), ask: z.number(), id: z.string(), body: z.string() }),
  z.object({ what: z.literal('revoke'), ask: z.number(), id: z.string() }),
  z.object({ what: z.literal('pin'), ask: z.number(), id: z.string(), seconds: z.number() }),
  z.object({ what: z.literal('typing'), chat: z.string(), state: z.enum(['typing', 'recording', 'stopped']) }),
  z.object({ what: z.literal('seen'), chat: z.string() }),
  z.object({ what: z.literal('reacted'), id: z.string(), reaction: z.string() }),
  z.object({ what: z.literal('received'), id: z.string() }),
  z.object({ what: z.literal('trouble'), sentence: z.string() }),
]);
/** See {@link pageFrame}. */
export type PageFrame = z.infer<typeof pageFrame>;

/** Somebody by both their ids. */
export type PersonFrame = { phone: string; lid: string; name: string };

/** A group as the page keeps it. */
export type GroupFrame = {
  id: string;
  subject: string;
  announce: boolean;
  isParent: boolean;
  isAnnouncement: boolean;
  parent: string | null;
  participants: { id: string; isAdmin: boolean }[];
};

/** A channel as the page keeps it. */
export type ChannelFrame = { id: string; name: string };

/** A message as it reaches the page, or as it was there before. */
export type MessageFrame = {
  id: string;
  /** The whole id, of a message that the account has sent before. */
  key: string | null;
  chat: string;
  /** Of a channel's post, the channel. */
  author: string;
  fromMe: boolean;
  person: PersonFrame | null;
  type: string;
  body: string;
  /** Seconds since the Unix epoch. */
  at: number;
  options: { name: string; localId: number }[] | null;
  /** It went to many at once: a list of people, or everybody who sees the author's status. */
  broadcast: boolean;
  /** Of a notice (`type` is `gp2`), what has happened in the group. */
  subtype?: string;
};

/** Modules that are `gone`, or the sentence they throw. */
export type Broken = Record<string, string>;

/** What the page is told. */
export type EmulatorFrame =
  | {
      what: 'welcome';
      account: (PersonFrame & { device: string }) | null;
      ref: string;
      people: PersonFrame[];
      groups: GroupFrame[];
      channels: ChannelFrame[];
      history: MessageFrame[];
      broken: Broken;
    }
  | {
      what: 'linked';
      account: PersonFrame & { device: string };
      people: PersonFrame[];
      groups: GroupFrame[];
      channels: ChannelFrame[];
    }
  | { what: 'ref'; ref: string }
  | { what: 'state'; state: 'UNPAIRED_IDLE' | 'CONFLICT' | 'CONNECTED' }
  | { what: 'group'; group: GroupFrame }
  | { what: 'channel'; channel: ChannelFrame }
  | { what: 'person'; person: PersonFrame }
  | { what: 'person-gone'; person: PersonFrame }
  | ({ what: 'message' } & MessageFrame)
  | { what: 'edited'; id: string; body: string; at: number }
  | { what: 'revoked'; id: string }
  /** What the server says to an edit, a revocation or a pin; null: it is done. */
  | { what: 'answer'; ask: number; reason: string | null }
  /** A message is older than it was; seconds since the Unix epoch. */
  | { what: 'aged'; id: string; at: number }
  | { what: 'ack'; id: string; ack: number; reason?: string }
  | { what: 'vote'; poll: string; author: string; options: number[]; at: number }
  | { what: 'reaction'; message: string; author: string; emoji: string; at: number }
  | { what: 'broken'; broken: Broken }
  | { what: 'logged-out' };
