import { z } from 'zod';

/** Somebody with an account on the sandbox's Discord, as its control side lists them. */
export const person = z.object({ id: z.string(), username: z.string(), displayName: z.string() });
/** See {@link person}. */
export type Person = z.infer<typeof person>;

const picture = z.object({ url: z.string() }).optional().catch(undefined);

const embed = z.object({
  title: z.string().optional(),
  description: z.string().optional(),
  url: z.string().optional(),
  color: z.number().int().nullish(),
  fields: z.array(z.object({ name: z.string(), value: z.string(), inline: z.boolean().optional() })).default([]),
  author: z.object({ name: z.string() }).optional(),
  footer: z.object({ text: z.string() }).optional(),
  image: picture,
  thumbnail: picture,
});
/** A card in a message. */
export type Embed = z.infer<typeof embed>;

const button = z.object({
  type: z.literal(2),
  style: z.number().int(),
  label: z.string().default(''),
  emoji: z.object({ name: z.string().nullish() }).nullish(),
  url: z.string().optional(),
  custom_id: z.string().optional(),
  disabled: z.boolean().default(false),
  /** The conversation that it leads to, on platforms where a button can. */
  opens: z.string().optional(),
});
/** A button under a message: with a `url` it leads somewhere, else it is pressed. */
export type Button = z.infer<typeof button>;

const choice = z.object({
  type: z.literal(3),
  custom_id: z.string(),
  placeholder: z.string().optional(),
  disabled: z.boolean().default(false),
  options: z.array(z.object({ label: z.string(), value: z.string(), description: z.string().optional() })),
});
/** A menu under a message. */
export type Choice = z.infer<typeof choice>;

const row = z.object({ components: z.array(z.unknown()).default([]) });
const known = z.discriminatedUnion('type', [button, choice]);

/** Rows of what can be pressed; what the playground cannot draw is left out. */
const rows = z.array(row.catch({ components: [] })).transform((all) =>
  all.map(({ components }) =>
    components.flatMap((each) => {
      const parsed = known.safeParse(each);
      return parsed.success ? [parsed.data] : [];
    }),
  ),
);

const attachment = z.object({ filename: z.string(), url: z.string(), content_type: z.string().optional() });

const messageShape = z.object({
  id: z.string(),
  author: z.object({ id: z.string(), name: z.string(), bot: z.boolean() }),
  content: z.string(),
  embeds: z.array(embed),
  components: rows,
  attachments: z.array(attachment),
  /** When it was sent, real time. */
  timestamp: z.iso.datetime(),
  /** Its words are not those that it was sent with. */
  edited: z.boolean(),
  pinned: z.boolean(),
  ephemeral: z.boolean(),
  thinking: z.boolean(),
  failed: z.boolean(),
  /** What it answers; messages with the same `id` answer the same command, the first of them directly. */
  interaction: z.object({ id: z.string().optional(), command: z.string().nullable(), userName: z.string() }).nullable(),
});
/** One message, as one person sees it. */
export type Message = z.infer<typeof messageShape>;

/** The same as Discord's control side tells it. */
const message = messageShape
  .omit({ edited: true })
  .extend({ editedTimestamp: z.iso.datetime().nullable() })
  .transform(({ editedTimestamp, ...rest }): Message => ({ ...rest, edited: editedTimestamp !== null }));

/** A room, or the direct messages with the bot. */
const channel = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['text', 'announcement', 'dm']),
  topic: z.string(),
  messages: z.array(message),
});
/** Something in the server's calendar. */
const event = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  scheduled_start_time: z.iso.datetime(),
  /** 2: it goes on. */
  status: z.number(),
  entity_metadata: z.object({ location: z.string() }),
});

/** What one person sees, all channels at once. */
export const chatView = z.object({
  guild: z.object({ name: z.string() }),
  events: z.array(event),
  channels: z.array(channel),
});
/** See {@link chatView}. */
export type ChatView = z.infer<typeof chatView>;

/** One option of a command, or a subcommand with options of its own. */
export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean | undefined;
  readonly options?: readonly CommandOption[] | undefined;
}
const commandOption: z.ZodType<CommandOption> = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  required: z.boolean().optional(),
  options: z.lazy(() => z.array(commandOption)).optional(),
});

/** A command as the bot registered it. */
export const registered = z.object({
  type: z.number().default(1),
  name: z.string(),
  description: z.string().default(''),
  options: z.array(commandOption).default([]),
});
/** See {@link registered}. */
export type Registered = z.infer<typeof registered>;
