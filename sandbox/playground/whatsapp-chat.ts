import { z } from 'zod';
import { ControlProblem } from '../http/problem.js';
import { residentNamed } from '../people.js';
import type { Button, Message } from './chat-shape.js';
import { openControlClient } from './control-client.js';
import type { ChatApp, Conversation } from './conversation.js';
import type { WhatsAppDoor, WhatsAppState } from './whatsapp-door.js';
import { asWritten } from './whatsapp-text.js';

const message = z.object({
  messageId: z.string(),
  author: z.object({ phone: z.string(), name: z.string(), isAccount: z.boolean() }),
  type: z.string(),
  text: z.string(),
  pictureUrl: z.string().nullable(),
  options: z.array(z.object({ name: z.string(), votes: z.array(z.string()) })).nullable(),
  timestamp: z.iso.datetime(),
  edited: z.boolean(),
  pinned: z.boolean(),
});
const chat = z.object({
  id: z.string(),
  kind: z.enum(['direct', 'group', 'community', 'announcement']),
  title: z.string(),
  messages: z.array(message),
});
const view = z.object({ chats: z.array(chat) });
const people = z.object({ people: z.array(z.object({ phone: z.string(), name: z.string() })) });
const link = z.object({ is: z.string(), ref: z.string().optional() });

type Chat = z.infer<typeof chat>;
type Sent = z.infer<typeof message>;

const keyPrefix = 'whatsapp:';
const doorKey = `${keyPrefix}door`;
const scan = 'scan-qr';
const goOnLink = /^https:\/\/wa\.me\/(\d+)\?text=(\S+)$/;

/** The sandbox's WhatsApp as the people who live here see it: closed until somebody goes there, for its bot needs a browser. */
export function openWhatsAppChat(control: () => string, door: Pick<WhatsAppDoor, 'state' | 'open'>): ChatApp {
  const { read, send, follow } = openControlClient(control, 'WhatsApp');
  let seen: { is: WhatsAppState['is']; since: Date } = { is: 'closed', since: new Date() };
  const phoneOf = async (username: string): Promise<string> => {
    const name = residentNamed(username)?.displayName;
    const phone = (await read('/people', people)).people.find((each) => each.name === name)?.phone;
    if (phone === undefined) throw new ControlProblem(404, `${username} has no account on the sandbox’s WhatsApp.`);
    return phone;
  };
  return {
    platform: 'whatsapp',
    async conversationsOf(username) {
      const state = door.state();
      if (state.is !== seen.is) seen = { is: state.is, since: new Date() };
      if (state.is !== 'ready') return [atTheDoor(state, seen.since)];
      if (!residentNamed(username)) return [];
      const phone = await phoneOf(username);
      const { chats } = await read(`/chat?person=${phone}`, view);
      return chats.filter(({ kind }) => kind !== 'community').map((each) => toConversation(each, phone));
    },
    async open(key) {
      if (key === doorKey && door.state().is !== 'ready') door.open();
      return Promise.resolve();
    },
    async say(username, key, text) {
      if (key === doorKey) throw new ControlProblem(409, 'WhatsApp is not there yet: wait for its chats to appear.');
      const from = await phoneOf(username);
      const place = key.slice(keyPrefix.length);
      await send('/messages', { from, text, ...(place !== from && { group: place }) });
    },
    async press(username, messageId, pressed) {
      if (pressed === scan) return photograph();
      const from = await phoneOf(username);
      const goOn = goOnLink.exec(pressed)?.[2];
      if (goOn !== undefined) return send('/messages', { from, text: decodeURIComponent(goOn) });
      await send('/votes', { from, messageId: messageId.slice(keyPrefix.length), options: [pressed] });
    },
    follow,
  };

  /** What the artist's phone does with the code that the bot shows. */
  async function photograph(): Promise<void> {
    const { ref } = await read('/link', link);
    if (ref === undefined) throw new ControlProblem(409, 'No code is shown at the moment: wait a little.');
    await send('/link/qr', { qr: `${ref},` });
  }
}

const words = {
  closed: 'Nobody has opened WhatsApp here yet. It starts a browser of its own, as a real account would need.',
  starting: 'A browser is starting, and in it WhatsApp Web. That takes a few seconds.',
  'waiting-for-qr':
    'The bot shows a QR code in the terminal and on the operator’s page. Whoever owns the number photographs it once with their phone: Linked devices, Link a device.',
} satisfies Record<Exclude<WhatsAppState['is'], 'ready' | 'failed'>, string>;

function atTheDoor(state: Exclude<WhatsAppState, { is: 'ready' }>, since: Date): Conversation {
  const text = state.is === 'failed' ? state.why : words[state.is];
  const scanning: Button = {
    type: 2,
    style: 1,
    label: 'Photograph it with the artist’s phone',
    custom_id: scan,
    disabled: false,
  };
  const told: Message = {
    id: `${keyPrefix}${state.is}`,
    author: { id: 'whatsapp', name: 'WhatsApp Web', bot: false },
    content: asWritten(text),
    embeds: [],
    components: state.is === 'waiting-for-qr' ? [[scanning]] : [],
    attachments: [],
    ...{ timestamp: since.toISOString(), edited: false, pinned: false },
    ...{ ephemeral: false, thinking: false, failed: state.is === 'failed', interaction: null },
  };
  const topic = 'Opened when you come here';
  return { key: doorKey, platform: 'whatsapp', isDirect: true, name: 'frontrow', topic, messages: [told] };
}

const topics: Readonly<Record<Chat['kind'], string>> = {
  direct: 'Your own chat with the bot',
  group: 'A group',
  community: 'A community',
  announcement: 'Only the artist posts here',
};

function toConversation({ id, kind, title, messages }: Chat, phone: string): Conversation {
  const isDirect = kind === 'direct';
  const topic = topics[kind];
  const shown = messages.map((sent) => toMessage(sent, phone));
  return { key: `${keyPrefix}${id}`, platform: 'whatsapp', isDirect, name: title, topic, messages: shown };
}

function toMessage(sent: Sent, phone: string): Message {
  const { messageId, author, type, text, pictureUrl, options, timestamp, edited, pinned } = sent;
  const picture = pictureUrl === null ? [] : [{ filename: 'picture', url: pictureUrl, content_type: 'image/jpeg' }];
  return {
    id: `${keyPrefix}${messageId}`,
    author: { id: author.phone, name: author.name, bot: author.isAccount },
    content: type === 'revoked' ? asWritten('_This message was deleted_') : asWritten(text),
    embeds: [],
    components: [
      ...(options ?? []).map(({ name, votes }) => [toOption(name, votes.includes(phone))]),
      ...goOnButtons(text, phone),
    ],
    attachments: picture,
    ...{ timestamp, edited, pinned },
    ...{ ephemeral: false, thinking: false, failed: false, interaction: null },
  };
}

/** One option of a poll. */
function toOption(name: string, isChosen: boolean): Button {
  return { type: 2, style: isChosen ? 3 : 2, label: name, custom_id: name.slice(0, 300), disabled: false };
}

/** A link into one's own chat with the bot: no app here could be opened by it. */
function goOnButtons(text: string, phone: string): Button[][] {
  const found = /https:\/\/wa\.me\/\d+\?text=\S+/.exec(text)?.[0];
  if (found === undefined || found.length > 300) return [];
  const opens = `${keyPrefix}${phone}`;
  return [[{ type: 2, style: 2, label: 'Open our chat', custom_id: found, opens, disabled: false }]];
}
