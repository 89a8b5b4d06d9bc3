import { z } from 'zod';

/** What the browser's process is told to do. */
export const order = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('start'),
    executable: z.string(),
    args: z.array(z.string()),
    sessionDir: z.string(),
  }),
  z.object({
    do: z.literal('send'),
    id: z.number(),
    /** A client's id of a person or group; of a community, its announcement group is found. */
    chat: z.string(),
    text: z.string(),
    picture: z.object({ mimetype: z.string(), base64: z.string() }).nullable(),
    poll: z.object({ question: z.string(), options: z.array(z.string()) }).nullable(),
    /** How long it is shown that we are typing. */
    typingMs: z.number(),
  }),
  /** New words for a message of ours; null: it is taken back from everybody. */
  z.object({ do: z.literal('change'), id: z.number(), messageId: z.string(), text: z.string().nullable() }),
  /** For how long a message of ours is to be pinned for everybody; 0: it is unpinned. */
  z.object({ do: z.literal('pin'), id: z.number(), messageId: z.string(), seconds: z.number() }),
  /** Whether one of these ids, all of one person, administers the group. */
  z.object({ do: z.literal('ask-admin'), id: z.number(), group: z.string(), person: z.array(z.string()) }),
  z.object({ do: z.literal('look'), id: z.number() }),
  z.object({ do: z.literal('renew-qr') }),
  z.object({ do: z.literal('ask-for-code'), phone: z.string() }),
  z.object({ do: z.literal('stop') }),
]);
/** See {@link order}. */
export type Order = z.infer<typeof order>;

const someone = z.object({ id: z.string(), aliases: z.array(z.string()), name: z.string() });

/** What the browser's process tells. */
export const report = z.discriminatedUnion('is', [
  /** The browser runs. */
  z.object({ is: z.literal('browser'), pid: z.number() }),
  /** The optional package is not installed. */
  z.object({ is: z.literal('not-installed') }),
  z.object({ is: z.literal('qr'), qr: z.string() }),
  z.object({ is: z.literal('code'), code: z.string() }),
  z.object({ is: z.literal('authenticated') }),
  z.object({ is: z.literal('ready'), number: z.string() }),
  z.object({ is: z.literal('text'), id: z.string(), chat: z.string(), from: someone, text: z.string() }),
  z.object({
    is: z.literal('vote'),
    id: z.string(),
    chat: z.string(),
    poll: z.string(),
    from: someone,
    options: z.array(z.number()),
  }),
  z.object({
    is: z.literal('sent'),
    id: z.number(),
    messageId: z.string(),
    poll: z.string().nullable(),
    pollError: z.string().nullable(),
  }),
  z.object({ is: z.literal('changed'), id: z.number(), how: z.enum(['done', 'gone', 'too-late']) }),
  z.object({ is: z.literal('pinned'), id: z.number(), isDone: z.boolean() }),
  /** Of a message that was to be sent, changed or pinned. */
  z.object({ is: z.literal('not-sent'), id: z.number(), error: z.string() }),
  z.object({ is: z.literal('admin'), id: z.number(), isAdmin: z.boolean() }),
  z.object({ is: z.literal('admin-not-told'), id: z.number(), error: z.string() }),
  z.object({ is: z.literal('state'), id: z.number(), state: z.string().nullable() }),
  z.object({ is: z.literal('disconnected'), reason: z.string() }),
  z.object({ is: z.literal('browser-gone') }),
  /** Something failed that nothing in this process can mend; it ends. */
  z.object({ is: z.literal('failed'), error: z.string() }),
]);
/** See {@link report}. */
export type Report = z.infer<typeof report>;
