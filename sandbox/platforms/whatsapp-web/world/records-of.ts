import { z } from 'zod';

/** Somebody with WhatsApp on a phone. */
export const person = z.object({
  /** In digits, with the country; also the key. */
  phone: z.string(),
  /** The digits of their hidden id. */
  lid: z.string(),
  name: z.string(),
  /** Under which id their messages come: groups and new chats show the hidden one, WhatsApp's own assistants have `@bot`. */
  shownAs: z.enum(['phone', 'lid', 'bot']),
  /** They have written to the account, or share a group with it; to others it cannot write. */
  hasMet: z.boolean(),
  /** They have deleted their account: what they had sent before may still arrive. */
  isDeleted: z.boolean().default(false),
});
/** See {@link person}. */
export type Person = z.infer<typeof person>;

/** A group, a community (`isParent`: nobody writes there), or the announcement group of one. */
export const group = z.object({
  /** Ends with `@g.us`. */
  id: z.string(),
  subject: z.string(),
  kind: z.enum(['group', 'community', 'announcement']),
  /** The community it belongs to. */
  parent: z.string().nullable(),
  members: z.array(z.object({ phone: z.string(), isAdmin: z.boolean() })),
});
/** See {@link group}. */
export type Group = z.infer<typeof group>;

/** A channel that the account follows: its owner posts, and nobody answers. */
export const channel = z.object({
  /** Ends with `@newsletter`. */
  id: z.string(),
  name: z.string(),
});
/** See {@link channel}. */
export type Channel = z.infer<typeof channel>;

/** A message in a chat, of the account or of somebody else. */
export const message = z.object({
  /** WhatsApp's own word for it; a client sees it with chat and author around it. */
  id: z.string(),
  /** As the client serialises it; for finding what a vote or an acknowledgement is for. */
  key: z.string(),
  /** The id of the group, the channel or the status feed, or the phone of the person whose chat it is. */
  chat: z.string(),
  /** The phone of whoever wrote it, or the channel's id; null: the account itself. */
  from: z.string().nullable(),
  type: z.string(),
  body: z.string(),
  options: z.array(z.object({ name: z.string(), localId: z.number() })).nullable(),
  /** The picture's key. */
  picture: z.string().nullable(),
  quoted: z.string().nullable(),
  sentAtMs: z.number(),
  /** Its words are not those that it was sent with. */
  isEdited: z.boolean().default(false),
  /** Until when it is pinned for everybody in its chat; 0: it is not. */
  pinnedUntilMs: z.number().default(0),
  /** It was sent to a list of people at once, and stands in the chat of each. */
  isBroadcast: z.boolean().default(false),
  /** -1: refused; 0: on its way; 1: at the server; 2: on the phone; 3: read. Of others: 2 once the page has it. */
  ack: z.number(),
  /** Who has chosen which options of a poll, by name. */
  votes: z.record(z.string(), z.array(z.string())),
  reactions: z.record(z.string(), z.string()),
});
/** See {@link message}. */
export type Message = z.infer<typeof message>;

/** A picture that was sent. */
export const picture = z.object({ contentType: z.string(), base64: z.string() });
/** See {@link picture}. */
export type Picture = z.infer<typeof picture>;

/** The account that a browser can be linked to. */
export const account = z.object({
  phone: z.string(),
  lid: z.string(),
  name: z.string(),
  /** The browser that is linked; null: none. */
  device: z.string().nullable(),
  isBanned: z.boolean(),
});
/** See {@link account}. */
export type Account = z.infer<typeof account>;
