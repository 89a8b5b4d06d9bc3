import { z } from 'zod';

import type { JsonValue } from '../../../state/journal.js';

/** Somebody with WhatsApp on their phone. */
export const person = z.object({
  /** What the control side and the playground call them. */
  id: z.string(),
  /** Their profile name. */
  name: z.string(),
  /** In digits, with the country code. */
  phone: z.string(),
  /** The business-scoped user id: what this business knows them by, whatever their number. */
  userId: z.string(),
  /** With a username they can keep their number to themselves: the business is then told none. */
  username: z.string().nullable(),
  hidesPhone: z.boolean(),
  /** They have blocked the business: nothing reaches them, and nobody is told why. */
  blocked: z.boolean(),
  /** They have stopped marketing messages of the business. */
  stoppedMarketing: z.boolean(),
  /** When they last wrote or pressed something: the day in which they can be answered freely begins there. */
  lastWroteAtMs: z.number().nullable(),
});
/** See {@link person}. */
export type Person = z.infer<typeof person>;

/** A JSON object nobody here looks into: kept and given back as it came. */
export type JsonObject = Readonly<Record<string, JsonValue | undefined>>;
const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** Something to press under a message of the business. */
const choice = z.object({ id: z.string(), title: z.string(), description: z.string().nullable() });

/** What an app shows of a message. */
export const shown = z.object({
  type: z.string(),
  text: z.string(),
  imageUrl: z.string().nullable(),
  choices: z.array(choice),
  /** What opens the list, where the choices are rows of one. */
  listButton: z.string().nullable(),
  link: z.object({ text: z.string(), url: z.string() }).nullable(),
  template: z.string().nullable(),
});
/** See {@link shown}. */
export type Shown = z.infer<typeof shown>;

/** How far a message of the business has come; a fan's own are `received`. */
export const messageStatus = z.enum(['accepted', 'sent', 'delivered', 'read', 'failed', 'received']);
/** See {@link messageStatus}. */
export type MessageStatus = z.infer<typeof messageStatus>;

/** One message of a chat between a person and the business. */
export const message = shown.extend({
  id: z.string(),
  personId: z.string(),
  author: z.enum(['business', 'person']),
  atMs: z.number(),
  status: messageStatus,
  errorCode: z.number().nullable(),
  /** The emoji that the business has put under it. */
  reaction: z.string().nullable(),
  /** `biz_opaque_callback_data`: what the business wants to read again in its statuses. */
  callbackData: z.string().nullable().default(null),
});
/** See {@link message}. */
export type Message = z.infer<typeof message>;

/** A picture that the business has uploaded. */
export const media = z.object({ id: z.string(), contentType: z.string(), base64: z.string() });
/** See {@link media}. */
export type Media = z.infer<typeof media>;

/** A message that Meta lets a business send at any time, as far as it has approved it. */
export const template = z.object({
  name: z.string(),
  language: z.string(),
  category: z.enum(['UTILITY', 'MARKETING']),
  status: z.enum(['APPROVED', 'PENDING', 'REJECTED', 'PAUSED']),
  /** With `{{1}}`, `{{2}}` … where parameters go. */
  body: z.string(),
  /** The address of its button, `{{1}}` at its end where a parameter goes; null: it has none. */
  buttonUrl: z.string().nullable(),
});
/** See {@link template}. */
export type Template = z.infer<typeof template>;

/** The business's app at Meta, and its number. */
export const app = z.object({
  token: z.string(),
  appSecret: z.string(),
  businessAccountId: z.string(),
  phoneNumberId: z.string(),
  displayPhoneNumber: z.string(),
  verifiedName: z.string(),
  /** Where events go, once the address has proved itself. */
  webhookUrl: z.string().nullable(),
});
/** See {@link app}. */
export type App = z.infer<typeof app>;

/** An event that waits to be taken. */
export const waitingEvent = z.object({ number: z.number(), field: z.string(), value: jsonObject, tries: z.number() });
/** See {@link waitingEvent}. */
export type WaitingEvent = z.infer<typeof waitingEvent>;
