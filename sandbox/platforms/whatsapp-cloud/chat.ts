import type { EmulatorClock } from '../clock.js';
import { lateErrors, refusals, type LateError } from './api/graph-error.js';
import { bareShown, mediaIdOf, toShown, type MessageCall } from './api/message-forms.js';
import { fillTemplate } from './api/templates.js';
import type { Limits } from './limits.js';
import type { ChatFeed } from './world/feed.js';
import type { Message, MessageStatus, Person, Shown, Template } from './world/records-of.js';
import { newMessageId, type World } from './world/world.js';
import { incomingValue, statusValue, type IncomingBody } from './webhooks/values.js';
import type { Webhooks } from './webhooks/webhooks.js';

/** What was answered to a message: whom it goes to, as they were named, and its id. */
export type Accepted = { messageId: string; to: string; knownAs: { wa_id: string } | { user_id: string } };

/** The chats between people and the business. */
export interface Chat {
  /** Takes a message of the business; what becomes of it is told by statuses. */
  send(call: MessageCall): Accepted;
  /** A person writes, or presses something. */
  write(person: Person, shown: Partial<Shown>, body: IncomingBody): Message;
  /** A message of the business is opened by whom it went to. */
  read(message: Message): void;
  /** A message of the business that was taken for delivered fails after all, with this code. */
  fail(message: Message, code: number): void;
  /** Tells a status once more, or one that comes late. */
  tell(message: Message): void;
}

/** What the chats write to and tell. */
export type ChatOptions = {
  world: World;
  feed: ChatFeed;
  webhooks: Webhooks;
  limits: Limits;
  clock: EmulatorClock;
  /** The date that people live by: their day after a message is counted on it. */
  now: () => number;
  /** Where people's apps show an uploaded picture. */
  mediaUrl: (id: string) => string;
  /** Whether statuses come in another order than they happened. */
  areStatusesShuffled: () => boolean;
};

const windowMs = 24 * 60 * 60 * 1000;
/** Opens the chats over the kept messages. */
export function openChat(options: ChatOptions): Chat {
  const { world, feed, webhooks, limits, clock, now } = options;
  const put = (message: Message): void => {
    world.messages.put(message.id, message);
    feed.publish({ change: 'message', personId: message.personId });
  };
  const tell = (message: Message): void => {
    const person = world.people.get(message.personId);
    webhooks.push('messages', statusValue({ message, person, error: errorOf(message), at: now() }, world));
  };
  const become = (message: Message, statuses: readonly MessageStatus[]): void => {
    const steps = options.areStatusesShuffled() ? [...statuses].reverse() : statuses;
    for (const status of steps) tell({ ...message, status });
    put({ ...message, status: statuses.at(-1) ?? message.status });
  };
  return {
    send({ to, recipient, content, callbackData }) {
      const mediaId = mediaIdOf(content);
      if (mediaId !== null && !world.media.get(mediaId)) throw refusals.noSuchMedia(mediaId);
      const named = to ?? recipient ?? '';
      const person = world.personKnownAs(named);
      const limit = limits.take(person?.id ?? named);
      if (limit) throw limit === 'pair' ? refusals.pairTooMany() : refusals.tooMany();
      const messageId = newMessageId();
      const knownAs = to === undefined ? { user_id: named } : { wa_id: named };
      const accepted = { messageId, to: named, knownAs };
      if (content.type === 'reaction') {
        const under = world.messages.get(content.reaction.message_id);
        if (under) put({ ...under, reaction: content.reaction.emoji === '' ? null : content.reaction.emoji });
        return accepted;
      }
      const [template, shown] =
        content.type === 'template'
          ? fillTemplate(content.template, world)
          : [null, toShown(content, options.mediaUrl)];
      const error = failureOf(person, template, options);
      const message: Message = {
        ...shown,
        id: messageId,
        personId: person?.id ?? named,
        author: 'business',
        atMs: now(),
        status: 'accepted',
        errorCode: error?.code ?? null,
        reaction: null,
        callbackData,
      };
      put(message);
      // What becomes of it is told after the call was answered.
      clock.after(0, () => become(message, error ? ['failed'] : ['sent', 'delivered']));
      return accepted;
    },
    write(person, shown, body) {
      const writer: Person = { ...person, lastWroteAtMs: now(), blocked: false };
      world.people.put(writer.id, writer);
      const message: Message = {
        ...bareShown,
        ...shown,
        id: newMessageId(),
        personId: writer.id,
        author: 'person',
        atMs: now(),
        status: 'received',
        errorCode: null,
        reaction: null,
        callbackData: null,
      };
      put(message);
      webhooks.push('messages', incomingValue({ person: writer, message, body }, world));
      return message;
    },
    read: (message) => become(message, ['read']),
    fail: (message, code) => become({ ...message, errorCode: code }, ['failed']),
    tell,
  };
}

function failureOf(
  person: Person | undefined,
  template: Template | null,
  { limits, now }: Pick<ChatOptions, 'limits' | 'now'>,
): LateError | null {
  if (!person || person.blocked) return lateErrors.undeliverable;
  const isOpen = person.lastWroteAtMs !== null && now() - person.lastWroteAtMs < windowMs;
  if (!template) return isOpen ? null : lateErrors.windowClosed;
  if (template.category === 'MARKETING' && person.stoppedMarketing) return lateErrors.optedOut;
  // Who has written lately is written to freely, by templates as well.
  const limit = isOpen ? null : limits.takeTemplate(person.id, template.category, now());
  if (limit === null) return null;
  return limit === 'tier' ? lateErrors.spamRate : lateErrors.notDelivered;
}

function errorOf({ errorCode, status }: Message): LateError | null {
  if (status !== 'failed') return null;
  const known = Object.values(lateErrors).find(({ code }) => code === errorCode);
  return known ?? { ...lateErrors.undeliverable, code: errorCode ?? 131000 };
}
