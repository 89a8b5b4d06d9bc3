import { z } from 'zod';

import { refusals } from '../rest/refusals.js';
import { messageFlags } from '../world/flags.js';
import { jsonObject, snowflake, type JsonObject } from '../world/records-of.js';
import { allowedMentions, readAllowedMentions, type AllowedMentions } from './allowed-mentions.js';
import { assertComponentsFit, classicComponents, layoutComponents } from './components.js';
import { assertEmbedsFit, embeds } from './embeds.js';
import { parseForm, refuseAt, text } from './rules.js';

const attachmentNote = z.object({
  /** The number n of `files[n]`, or the id of an attachment to keep. */
  id: z.union([z.string(), z.number()]).transform(String),
  filename: z.string().optional(),
  description: text(0, 1024).nullish(),
});

const outline = z.object({
  content: text(0, 2000).nullish(),
  embeds: embeds.nullish(),
  components: z.array(z.unknown()).nullish(),
  attachments: z.array(attachmentNote).nullish(),
  flags: z.number().int().min(0).nullish(),
  message_reference: z.object({ message_id: snowflake, fail_if_not_exists: z.boolean().optional() }).nullish(),
  nonce: z.union([text(0, 25), z.number()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  allowed_mentions: allowedMentions.nullish(),
  tts: z.boolean().nullish(),
});

/** What a client wants a message to be; absent means "as it was" when editing. */
export interface MessageForm {
  content?: string;
  embeds?: JsonObject[];
  components?: JsonObject[];
  attachments?: { id: string; description: string | undefined }[];
  /** Only the bits a client may set. */
  flags: number;
  replyToId?: string;
  /** Absent: what holds without the field. */
  allowedMentions?: AllowedMentions;
  nonce?: string | number;
  /** A second message of this nonce is not to be sent. */
  enforceNonce?: boolean;
}

/** Parses a message body, or refuses it with 50035. `heldFlags` are those the message already carries. */
export function parseMessageForm(body: unknown, heldFlags = 0): MessageForm {
  const parsed = parseForm(outline, body ?? {});
  const flags = parsed.flags ?? 0;
  const layout = ((flags | heldFlags) & messageFlags.componentsV2) !== 0;
  if (layout) refuseLegacyFields(parsed);
  const components = parsed.components === undefined ? undefined : parseComponents(parsed.components ?? [], layout);
  if (parsed.embeds) assertEmbedsFit(parsed.embeds);
  return {
    flags,
    ...(parsed.content === undefined ? {} : { content: parsed.content ?? '' }),
    ...(parsed.embeds === undefined ? {} : { embeds: asJson(parsed.embeds ?? []) }),
    ...(components === undefined ? {} : { components }),
    ...(parsed.attachments === undefined ? {} : { attachments: (parsed.attachments ?? []).map(noteOf) }),
    ...(parsed.message_reference ? { replyToId: parsed.message_reference.message_id } : {}),
    ...(parsed.allowed_mentions ? { allowedMentions: readAllowedMentions(parsed.allowed_mentions) } : {}),
    ...(parsed.nonce === undefined || parsed.nonce === null ? {} : { nonce: parsed.nonce }),
    ...(parsed.enforce_nonce ? { enforceNonce: true } : {}),
  };
}

/** Refuses a message that shows nothing (50006). */
export function assertNotEmpty(message: {
  content: string;
  embeds: readonly unknown[];
  components: readonly unknown[];
  attachments: readonly unknown[];
}): void {
  const parts = message.embeds.length + message.components.length + message.attachments.length;
  if (message.content.trim() === '' && parts === 0) throw refusals.emptyMessage();
}

function noteOf(note: z.output<typeof attachmentNote>): { id: string; description: string | undefined } {
  return { id: note.id, description: note.description ?? undefined };
}

function parseComponents(given: unknown[], layout: boolean): JsonObject[] {
  const form = z.object({ components: layout ? layoutComponents : classicComponents });
  const { components } = parseForm<z.ZodType<{ components: unknown[] }>>(form, { components: given });
  assertComponentsFit(components);
  return asJson(components);
}

/** The parsed values are JSON already; `null` and `undefined` members go, as Discord leaves them out. */
function asJson(values: readonly unknown[]): JsonObject[] {
  const compact: unknown = JSON.parse(JSON.stringify(values, (_key, value: unknown) => value ?? undefined));
  return z.array(jsonObject).parse(compact);
}

function refuseLegacyFields(form: z.output<typeof outline>): void {
  for (const field of ['content', 'embeds'] as const) {
    if ((form[field]?.length ?? 0) > 0) {
      const words = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
      refuseAt([field], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', words);
    }
  }
}
