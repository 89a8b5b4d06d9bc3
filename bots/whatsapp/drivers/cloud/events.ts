import { z } from 'zod';
import type { Incoming, Person } from '../../driver.js';
import type { Fate } from './statuses.js';

/** What of an event is used; Meta sends far more, and ever new kinds. */
const profile = z.object({ name: z.string().catch('') }).catch({ name: '' });
const contact = z.object({ profile, wa_id: z.string().optional(), user_id: z.string().optional() });
const reply = z.object({ id: z.string() });
const message = z.object({
  id: z.string(),
  from: z.string().optional(),
  from_user_id: z.string().optional(),
  timestamp: z.string().optional(),
  type: z.string(),
  text: z.object({ body: z.string() }).optional().catch(undefined),
  interactive: z.object({ button_reply: reply.optional(), list_reply: reply.optional() }).optional().catch(undefined),
  button: z.object({ payload: z.string().optional(), text: z.string() }).optional().catch(undefined),
  system: z
    .object({ type: z.string(), wa_id: z.string().optional(), user_id: z.string().optional() })
    .optional()
    .catch(undefined),
});
const status = z.object({
  id: z.string(),
  status: z.string(),
  errors: z.array(z.object({ code: z.number() })).optional(),
  /** What we gave the message on its way. */
  biz_opaque_callback_data: z.string().optional().catch(undefined),
});
const preference = z.object({
  wa_id: z.string().optional(),
  user_id: z.string().optional(),
  category: z.string(),
  value: z.string(),
  timestamp: z.coerce.string(),
});
const userIdUpdate = z.object({
  wa_id: z.string().optional(),
  user_id: z.object({ previous: z.string(), current: z.string() }),
  timestamp: z.coerce.string(),
});
const value = z.object({
  metadata: z.object({ phone_number_id: z.string() }),
  contacts: listOf(contact),
  messages: listOf(message),
  statuses: listOf(status),
  user_preferences: listOf(preference),
  user_id_update: listOf(userIdUpdate),
});
const eventForm = z.object({
  entry: z.array(z.object({ changes: z.array(z.object({ value: z.unknown() })).catch([]) })),
});

/** A list in which what is not understood is left out. */
function listOf<Item>(item: z.ZodType<Item>) {
  return z
    .array(z.unknown())
    .catch([])
    .default([])
    .transform((all) =>
      all.flatMap((each): Item[] => {
        const parsed = item.safeParse(each);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}

/** What an event tells: what people did, and what became of our messages. */
export type Told = {
  incoming: (Incoming & { at: Date | null })[];
  fates: { messageId: string; fate: Fate; letterId: string | null }[];
};

/** Reads an event; null if it is none of Meta's. What belongs to another number is not ours. */
export function readEvent(posted: unknown, phoneNumberId: string): Told | null {
  const event = eventForm.safeParse(posted);
  if (!event.success) return null;
  const values = event.data.entry
    .flatMap(({ changes }) => changes)
    .flatMap((change) => {
      const parsed = value.safeParse(change.value);
      return parsed.success && parsed.data.metadata.phone_number_id === phoneNumberId ? [parsed.data] : [];
    });
  return {
    incoming: values.flatMap((each) => [
      ...each.messages.flatMap((one) => fromMessage(one, each.contacts)),
      ...each.user_preferences.flatMap((one) => fromPreference(one, each.contacts)),
      ...each.user_id_update.map((one) => fromUpdate(one, each.contacts)),
    ]),
    fates: values.flatMap(({ statuses }) => statuses.flatMap(toFate)),
  };
}

type Contact = z.infer<typeof contact>;
type Ids = { wa_id?: string | undefined; user_id?: string | undefined };

/** The BSUID is what a person keeps, whatever their number; with a username it is all that we are told. */
function personOf({ wa_id: phone, user_id: bsuid }: Ids, contacts: readonly Contact[]): Person | null {
  const named = contacts.find((each) => (bsuid !== undefined ? each.user_id === bsuid : each.wa_id === phone));
  const ids = [bsuid ?? named?.user_id, phone ?? named?.wa_id].filter((id) => id !== undefined && id !== '');
  const [id, ...aliases] = [...new Set(ids)];
  return id === undefined
    ? null
    : { id, aliases: aliases.filter((each) => each !== undefined), name: named?.profile.name ?? '' };
}

function fromMessage(sent: z.infer<typeof message>, contacts: readonly Contact[]): Told['incoming'] {
  const { id, text, interactive, button, system } = sent;
  if (system) return fromSystem(sent);
  const from = personOf({ wa_id: sent.from, user_id: sent.from_user_id }, contacts);
  if (!from) return [];
  const head = { id, from, chat: { kind: 'direct' }, at: instantOf(sent.timestamp) } as const;
  const pressed = interactive?.button_reply ?? interactive?.list_reply;
  if (pressed) return [{ ...head, what: 'pressed', choiceId: pressed.id }];
  if (text) return [{ ...head, what: 'text', text: text.body }];
  // A quick reply of a template: what it says is as if it were typed.
  return button ? [{ ...head, what: 'text', text: button.payload ?? button.text }] : [];
}

function fromSystem({ id, from, from_user_id: formerUserId, system }: z.infer<typeof message>): Told['incoming'] {
  const [now, former] =
    system?.type === 'user_changed_number' ? [system.wa_id, from] : [system?.user_id, formerUserId ?? from];
  if (!now || !former) return [];
  const person = { id: now, aliases: [], name: '' };
  return [{ id, from: person, chat: { kind: 'direct' }, what: 'renamed', formerId: former, at: null }];
}

function fromPreference(told: z.infer<typeof preference>, contacts: readonly Contact[]): Told['incoming'] {
  const from = personOf(told, contacts);
  const isKnown = told.category === 'marketing_messages' && ['stop', 'resume'].includes(told.value);
  if (!from || !isKnown) return [];
  const what = told.value === 'stop' ? 'opted-out' : 'opted-in';
  return [{ id: `${from.id}:${told.timestamp}:${told.value}`, from, chat: { kind: 'direct' }, what, at: null }];
}

function fromUpdate(told: z.infer<typeof userIdUpdate>, contacts: readonly Contact[]): Told['incoming'][number] {
  const { previous, current } = told.user_id;
  const name = contacts.find(({ user_id: id }) => id === current)?.profile.name ?? '';
  const aliases = told.wa_id === undefined ? [] : [told.wa_id];
  const from = { id: current, aliases, name };
  return {
    id: `${previous}:${current}`,
    from,
    chat: { kind: 'direct' },
    what: 'renamed',
    formerId: previous,
    at: null,
  };
}

function toFate({ id, status: said, errors = [], ...told }: z.infer<typeof status>): Told['fates'] {
  const of = { messageId: id, letterId: told.biz_opaque_callback_data ?? null };
  if (said === 'failed') return [{ ...of, fate: { fate: 'failed', code: errors[0]?.code ?? 131000 } }];
  return ['sent', 'delivered', 'read'].includes(said) ? [{ ...of, fate: { fate: 'sent' } }] : [];
}

function instantOf(seconds: string | undefined): Date | null {
  const at = Number(seconds);
  return Number.isFinite(at) && at > 0 && at < 1e11 ? new Date(at * 1000) : null;
}
