import { z } from 'zod';

import type { Shown } from '../world/records-of.js';
import type { GraphError } from './graph-error.js';
import { refusals } from './graph-error.js';

const text = (most: number) => z.string().min(1).max(most);
const address = z.url({ protocol: /^https?$/ });
const reply = z.object({ type: z.literal('reply'), reply: z.object({ id: text(256), title: text(20) }) });
const row = z.object({ id: text(200), title: text(24), description: z.string().max(72).optional() });
/** A picture that Meta fetches, or one that was uploaded to it before. */
const image = z.union([z.strictObject({ id: text(64) }), z.strictObject({ link: address })]);
type Image = z.output<typeof image>;
const imageHeader = z.object({ type: z.literal('image'), image });
const textHeader = z.object({ type: z.literal('text'), text: text(60) });
const header = z.discriminatedUnion('type', [imageHeader, textHeader]).optional();
const footer = z.object({ text: text(60) }).optional();
const body = z.object({ text: text(1024) });

const buttons = z.object({
  type: z.literal('button'),
  header,
  body,
  footer,
  action: z.object({
    buttons: z
      .array(reply)
      .min(1)
      .max(3)
      .refine((all) => areDistinct(all.map((each) => each.reply.id)), 'ids of buttons must differ')
      .refine((all) => areDistinct(all.map((each) => each.reply.title)), 'titles of buttons must differ'),
  }),
});
const list = z.object({
  type: z.literal('list'),
  header: textHeader.optional(),
  body: z.object({ text: text(4096) }),
  footer,
  action: z.object({
    button: text(20),
    sections: z
      .array(z.object({ title: z.string().max(24).optional(), rows: z.array(row).min(1) }))
      .min(1)
      .max(10)
      .refine(
        (all) => all.length === 1 || all.every(({ title }) => title),
        'sections need a title where there are several',
      )
      .refine((all) => all.flatMap(({ rows }) => rows).length <= 10, 'there are at most 10 rows, all sections together')
      .refine((all) => areDistinct(all.flatMap(({ rows }) => rows.map(({ id }) => id))), 'ids of rows must differ'),
  }),
});
const ctaUrl = z.object({
  type: z.literal('cta_url'),
  header,
  body,
  footer,
  action: z.object({ name: z.literal('cta_url'), parameters: z.object({ display_text: text(20), url: address }) }),
});

const textParameter = z.object({
  type: z.literal('text'),
  text: text(1024).refine(
    (value) => !/[\n\t]| {5}/.test(value),
    'Param text cannot have new-line/tab characters or more than 4 consecutive spaces',
  ),
});
const templateForm = z.object({
  name: z.string(),
  language: z.object({ code: z.string() }),
  components: z
    .array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('body'), parameters: z.array(textParameter) }),
        z.object({
          type: z.literal('button'),
          sub_type: z.enum(['url', 'quick_reply']),
          index: z.coerce.number(),
          parameters: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
        }),
        z.object({ type: z.literal('header'), parameters: z.array(z.looseObject({ type: z.string() })) }),
      ]),
    )
    .default([]),
});
/** A template as a call names it, with what is put into it. */
export type TemplateCall = z.output<typeof templateForm>;

const content = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.object({ body: text(4096), preview_url: z.boolean().optional() }) }),
  z.object({
    type: z.literal('image'),
    image: z.union([
      z.strictObject({ id: text(64), caption: z.string().max(1024).optional() }),
      z.strictObject({ link: address, caption: z.string().max(1024).optional() }),
    ]),
  }),
  z.object({
    type: z.literal('interactive'),
    interactive: z.discriminatedUnion('type', [buttons, list, ctaUrl]),
  }),
  z.object({ type: z.literal('template'), template: templateForm }),
  z.object({ type: z.literal('reaction'), reaction: z.object({ message_id: z.string(), emoji: z.string() }) }),
]);
/** What a message is made of. */
export type Content = z.output<typeof content>;

const envelope = z.looseObject({
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  type: z.string().default('text'),
  to: z.string().optional(),
  recipient: z.string().optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
});

/** Whom a message goes to, what it is, and what its statuses are to say of it. */
export type MessageCall = {
  to: string | undefined;
  recipient: string | undefined;
  content: Content;
  callbackData: string | null;
};

const kinds: readonly string[] = content.options.map((option) => [...option.shape.type.values][0] ?? '');

/** Reads a message as it was posted, or throws what Meta answers. */
export function readMessage(posted: unknown): MessageCall {
  const { type, to, recipient, biz_opaque_callback_data: callbackData = null, ...rest } = parsed(envelope, posted);
  if (!to && !recipient) throw refusals.missing('The parameter to or recipient is required.');
  if (!kinds.includes(type)) throw refusals.unsupported(`Messages of type ${type} are not known here.`);
  return { to: to?.replace(/\D/g, ''), recipient, content: parsed(content, { ...rest, type }), callbackData };
}

const readForm = z.object({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string(),
  typing_indicator: z.object({ type: z.literal('text') }).optional(),
});
/** That a message was read, and perhaps that an answer is being typed. */
export type ReadCall = z.output<typeof readForm>;

/** Reads a mark that a message was read. */
export function readMark(posted: unknown): ReadCall {
  return parsed(readForm, posted);
}

function parsed<Form>(schema: z.ZodType<Form>, posted: unknown): Form {
  const result = schema.safeParse(posted);
  if (result.success) return result.data;
  throw asGraphError(result.error);
}

/** Meta tells one fault at a time. */
function asGraphError({ issues }: z.ZodError): GraphError {
  const [issue] = issues;
  const path = issue?.path.join('.') ?? '';
  const details = `${path}: ${issue?.message ?? 'invalid'}`;
  if (issue?.code === 'invalid_type' && issue.message.includes('received undefined')) return refusals.missing(details);
  if (path.startsWith('interactive') || path.startsWith('template')) return refusals.invalidValue(details);
  return refusals.invalid(details);
}

function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/** A text without anything in it. */
export const bareShown: Shown = {
  type: 'text',
  text: '',
  imageUrl: null,
  choices: [],
  listButton: null,
  link: null,
  template: null,
};

/** The id of the uploaded picture that a message names; null: it names none. */
export function mediaIdOf(content: Content): string | null {
  if (content.type === 'image') return 'id' in content.image ? content.image.id : null;
  if (content.type !== 'interactive' || content.interactive.header?.type !== 'image') return null;
  const { image: top } = content.interactive.header;
  return 'id' in top ? top.id : null;
}

/** What people see of a message that is no template; `mediaUrl` is where an uploaded picture is shown. */
export function toShown(
  shownContent: Exclude<Content, { type: 'template' | 'reaction' }>,
  mediaUrl: (id: string) => string,
): Shown {
  const addressOf = (picture: Image) => ('id' in picture ? mediaUrl(picture.id) : picture.link);
  switch (shownContent.type) {
    case 'text':
      return { ...bareShown, text: shownContent.text.body };
    case 'image':
      return {
        ...bareShown,
        type: 'image',
        text: shownContent.image.caption ?? '',
        imageUrl: addressOf(shownContent.image),
      };
    case 'interactive':
      return interactiveShown(shownContent.interactive, addressOf);
  }
}

function interactiveShown(
  interactive: Extract<Content, { type: 'interactive' }>['interactive'],
  addressOf: (picture: Image) => string,
): Shown {
  const { header: top, footer: below } = interactive;
  const lines = [...(top?.type === 'text' ? [top.text] : []), interactive.body.text, ...(below ? [below.text] : [])];
  const seen = {
    ...bareShown,
    type: interactive.type,
    text: lines.join('\n'),
    imageUrl: top?.type === 'image' ? addressOf(top.image) : null,
  };
  switch (interactive.type) {
    case 'button':
      return {
        ...seen,
        choices: interactive.action.buttons.map(({ reply: each }) => ({ ...each, description: null })),
      };
    case 'list': {
      const rows = interactive.action.sections.flatMap((section) => section.rows);
      const choices = rows.map(({ id, title, description = null }) => ({ id, title, description }));
      return { ...seen, listButton: interactive.action.button, choices };
    }
    case 'cta_url': {
      const { display_text: label, url } = interactive.action.parameters;
      return { ...seen, link: { text: label, url } };
    }
  }
}

/** What people see of a template. */
export function templateShown(name: string, filledText: string, url: string | null): Shown {
  const link = url === null ? null : { text: 'Open', url };
  return { ...bareShown, type: 'template', template: name, text: filledText, link };
}
