import type { EmulatorClock } from '../clock.js';
import type { MessageForm } from './forms/message.js';
import { mentionsAsWritten, usersAsWritten } from './forms/allowed-mentions.js';
import { assertNotEmpty } from './forms/message.js';
import type { Gateway } from './gateway/gateway.js';
import { refusals } from './rest/refusals.js';
import type { ChatFeed } from './world/feed.js';
import { intents, messageFlags } from './world/flags.js';
import { mentionsOf } from './world/mentions.js';
import { isRoom, type Attachment, type Message } from './world/records-of.js';
import { toApiMember, toApiMessage, type Wire } from './world/wire.js';
import type { World } from './world/world.js';

/** Discord's limit for one file without boosts, in bytes. */
const fileLimitBytes = 10 * 1024 * 1024;

/** The oldest messages of a channel go beyond this many… */
const keptPerChannel = 500;

/** …but none while an interaction's token can still edit it. */
const keptAtLeastMs = 15 * 60_000;

/** A file as it arrived in a multipart body. */
export interface UploadedFile {
  /** The n of `files[n]`. */
  number: string;
  filename: string;
  contentType: string;
  bytes: Buffer;
}

/** What a new message is made of. */
export interface Draft {
  channelId: string;
  authorId: string;
  form: MessageForm;
  files: readonly UploadedFile[];
  onlyFor?: string | undefined;
  interactionId?: string | undefined;
  /** Bits beyond those the form may set. */
  flags?: number;
  /** Written by Discord's app; see `message.notice`. */
  notice?: boolean;
}

/** The messages of the guild and of the direct channels; every change reaches the bots and the playground. */
export interface Chat {
  /** Sends a message; an empty one is refused with 50006, unless it is a deferred one. */
  send(draft: Draft): Message;
  /** Changes what the form names and leaves the rest; a deferred message is no longer loading after it. */
  edit(message: Message, form: MessageForm, files: readonly UploadedFile[]): Message;
  remove(message: Message): void;
  /** Publishes a message, or pins it or not; the author's words stay. */
  mark(message: Message, mark: Pick<Message, 'flags' | 'pinnedAtMs'>): Message;
  /** A message the API may show, or refusal 10008. */
  find(channelId: string, messageId: string): Message;
}

/** What the chat writes to and tells. */
export interface ChatOptions {
  world: World;
  gateway: Gateway;
  feed: ChatFeed;
  clock: EmulatorClock;
  origin: () => string;
}

/** Opens the chat over the kept messages. */
export function openChat(options: ChatOptions): Chat {
  const { world, feed, clock } = options;
  return {
    send(draft) {
      const message = written(draft, world.newId(), clock.now());
      if ((message.flags & messageFlags.loading) === 0) assertNotEmpty({ ...message, attachments: draft.files });
      message.attachments = storeFiles(world, draft.form, draft.files);
      message.mentions = pinged(message, draft.form, world);
      world.messages.put(message.id, message);
      dropOldest(world, draft.channelId, clock.now());
      announce(options, 'MESSAGE_CREATE', message);
      feed.publish({ change: 'message-sent', ...placeOf(message) });
      return message;
    },
    edit(message, form, files) {
      const kept = keptAttachments(message, form);
      const changed = rewritten(message, form, clock.now());
      assertNotEmpty({ ...changed, attachments: [...kept, ...files] });
      changed.attachments = [...kept, ...storeFiles(world, form, files)];
      if (form.content !== undefined || form.components !== undefined) changed.mentions = pinged(changed, form, world);
      world.messages.put(message.id, changed);
      announce(options, 'MESSAGE_UPDATE', changed);
      feed.publish({ change: 'message-edited', ...placeOf(changed) });
      return changed;
    },
    remove(message) {
      forget(world, message);
      announce(options, 'MESSAGE_DELETE', message);
      feed.publish({ change: 'message-removed', ...placeOf(message) });
    },
    mark(message, { flags, pinnedAtMs }) {
      const marked = { ...message, flags, pinnedAtMs };
      world.messages.put(message.id, marked);
      announce(options, 'MESSAGE_UPDATE', marked);
      feed.publish({ change: 'message-edited', ...placeOf(marked) });
      return marked;
    },
    find(channelId, messageId) {
      const message = world.messages.get(messageId);
      if (message?.channelId !== channelId || message.notice === true) throw refusals.unknownMessage();
      return message;
    },
  };
}

/** The flags a client may set by itself. */
const clientFlags = messageFlags.suppressEmbeds | messageFlags.suppressNotifications | messageFlags.componentsV2;

function written(draft: Draft, id: string, nowMs: number): Message {
  const { form } = draft;
  return {
    id,
    channelId: draft.channelId,
    authorId: draft.authorId,
    content: form.content ?? '',
    embeds: form.embeds ?? [],
    components: form.components ?? [],
    attachments: [],
    mentions: { everyone: false, roles: [], users: [] },
    flags: (form.flags & clientFlags) | (draft.flags ?? 0),
    sentAtMs: nowMs,
    onlyFor: draft.onlyFor,
    interactionId: draft.interactionId,
    replyToId: form.replyToId,
    notice: draft.notice,
  };
}

/** By the form's own `allowed_mentions`, or what holds without it. */
function pinged(message: Message, form: MessageForm, world: World): Message['mentions'] {
  const usual = message.interactionId === undefined ? mentionsAsWritten : usersAsWritten;
  return mentionsOf(message, form.allowedMentions ?? usual, world);
}

function rewritten(message: Message, form: MessageForm, nowMs: number): Message {
  const loading = (message.flags & messageFlags.loading) !== 0;
  return {
    ...message,
    content: form.content ?? message.content,
    embeds: form.embeds ?? message.embeds,
    components: form.components ?? message.components,
    flags: (message.flags & ~messageFlags.loading) | (form.flags & clientFlags),
    editedAtMs: loading ? undefined : nowMs,
  };
}

function placeOf(message: Message): { channelId: string; messageId: string; onlyFor?: string } {
  const place = { channelId: message.channelId, messageId: message.id };
  return message.onlyFor === undefined ? place : { ...place, onlyFor: message.onlyFor };
}

function forget(world: World, message: Message): void {
  for (const file of message.attachments) world.files.remove(file.id);
  world.messages.remove(message.id);
}

function dropOldest(world: World, channelId: string, nowMs: number): void {
  const here = world.messages.all().filter((message) => message.channelId === channelId);
  const tooMany = here.slice(0, Math.max(0, here.length - keptPerChannel));
  for (const old of tooMany) if (nowMs - old.sentAtMs > keptAtLeastMs) forget(world, old);
}

function keptAttachments(message: Message, form: MessageForm): Attachment[] {
  const keep = form.attachments;
  if (keep === undefined) return message.attachments;
  return message.attachments.filter((file) => keep.some((note) => note.id === file.id));
}

function storeFiles(world: World, form: MessageForm, files: readonly UploadedFile[]): Attachment[] {
  if (files.some((file) => file.bytes.length > fileLimitBytes)) throw refusals.fileTooLarge();
  return files.map((file) => {
    const { filename, contentType, bytes } = file;
    const id = world.newId();
    world.files.put(id, { filename, contentType, base64: bytes.toString('base64') });
    const description = form.attachments?.find((note) => note.id === file.number)?.description;
    return {
      id,
      filename,
      contentType,
      sizeBytes: bytes.length,
      ...(description === undefined ? {} : { description }),
    };
  });
}

/** Tells the bots; what only one person sees is never told. */
function announce(options: ChatOptions, event: string, message: Message): void {
  if (message.onlyFor !== undefined || message.notice === true) return;
  const { world, gateway } = options;
  const channel = world.channels.get(message.channelId);
  const inGuild = channel !== undefined && isRoom(channel);
  const guildId = inGuild ? world.guild.id : undefined;
  gateway.dispatch({
    name: event,
    guildId,
    intents: inGuild ? intents.guildMessages : intents.directMessages,
    data: (sessionIntents) => ({
      ...(event === 'MESSAGE_DELETE'
        ? { id: message.id, channel_id: message.channelId }
        : readableBy(sessionIntents, message, options)),
      ...(guildId === undefined ? {} : { guild_id: guildId }),
    }),
  });
}

/** Without the message-content intent a bot reads only its own messages, direct ones, and those that mention it. */
function readableBy(sessionIntents: number, message: Message, { world, origin }: ChatOptions): Wire {
  const wire = toApiMessage(message, world, origin());
  const author = world.people.get(message.authorId);
  const direct = world.channels.get(message.channelId)?.kind === 'dm';
  const member = author && !direct ? { member: toApiMember(author) } : {};
  const mine = message.authorId === world.application.id || message.mentions.users.includes(world.application.id);
  if (direct || mine || (sessionIntents & intents.messageContent) !== 0) return { ...wire, ...member };
  return { ...wire, ...member, content: '', embeds: [], components: [], attachments: [] };
}
