import type { LateError } from '../api/graph-error.js';
import type { JsonObject, Message, Person } from '../world/records-of.js';
import type { World } from '../world/world.js';

/** What of a person's message depends on its kind, as Meta has it. */
export type IncomingBody = JsonObject & { type: string };

/** The value of an event that tells of a person's message. */
export function incomingValue(
  { person, message, body }: { person: Person; message: Message; body: IncomingBody },
  world: World,
): JsonObject {
  return {
    ...headOf(world),
    contacts: [contactOf(person)],
    messages: [{ ...senderOf(person), id: message.id, timestamp: seconds(message.atMs), ...body }],
  };
}

type Status = { message: Message; person: Person | undefined; error: LateError | null; at: number };

/** The value of an event that tells what became of a message of the business. */
export function statusValue({ message, person, error, at }: Status, world: World): JsonObject {
  const recipient = person
    ? { ...(person.hidesPhone ? {} : { recipient_id: person.phone }), recipient_user_id: person.userId }
    : { recipient_id: message.personId };
  const isTold = person && ['delivered', 'read'].includes(message.status);
  return {
    ...headOf(world),
    ...(isTold && { contacts: [contactOf(person)] }),
    statuses: [
      {
        id: message.id,
        status: message.status,
        timestamp: seconds(at),
        ...recipient,
        ...(message.callbackData !== null && { biz_opaque_callback_data: message.callbackData }),
        ...(error && {
          errors: [{ ...error, href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/' }],
        }),
      },
    ],
  };
}

/** The value of an event that tells that somebody stopped marketing messages, or wants them again. */
export function preferenceValue(person: Person, value: 'stop' | 'resume', world: World, atMs: number): JsonObject {
  const detail =
    value === 'stop' ? 'User requested to stop marketing messages' : 'User requested to resume marketing messages';
  return {
    ...headOf(world),
    contacts: [contactOf(person)],
    user_preferences: [{ ...idsOf(person), detail, category: 'marketing_messages', value, timestamp: seconds(atMs) }],
  };
}

/** The value of an event that tells that somebody goes on under another business-scoped user id. */
export function userIdValue(person: Person, previous: string, world: World, atMs: number): JsonObject {
  return {
    ...headOf(world),
    contacts: [contactOf(person)],
    user_id_update: [
      {
        ...(person.hidesPhone ? {} : { wa_id: person.phone }),
        detail: 'User changed their phone number',
        user_id: { previous, current: person.userId },
        timestamp: seconds(atMs),
      },
    ],
  };
}

function headOf(world: World): JsonObject {
  const { displayPhoneNumber, phoneNumberId } = world.app();
  const metadata = { display_phone_number: displayPhoneNumber.replace(/\D/g, ''), phone_number_id: phoneNumberId };
  return { messaging_product: 'whatsapp', metadata };
}

function contactOf(person: Person): JsonObject {
  const { name, username } = person;
  return { profile: { name, ...(username !== null && { username }) }, ...idsOf(person) };
}

function idsOf({ phone, userId, hidesPhone }: Person): JsonObject {
  return { ...(hidesPhone ? {} : { wa_id: phone }), user_id: userId };
}

function senderOf({ phone, userId, hidesPhone }: Person): JsonObject {
  return { ...(hidesPhone ? {} : { from: phone }), from_user_id: userId };
}

function seconds(atMs: number): string {
  return String(Math.floor(atMs / 1000));
}
