import { setTimeout as pause } from 'node:timers/promises';
import type * as WhatsAppWeb from 'whatsapp-web.js';
import type { Chat, Client, Message, MessageSendOptions, PollVote } from 'whatsapp-web.js';
import { changeMessage, pinMessage, type Change, type Pin } from './client-messages.js';
import { isGroupAdmin } from './group-admins.js';
import { sentenceOf } from './sentence-of.js';
import type { Order, Report } from './words.js';
import { writerOf } from './writer-of.js';

type Library = typeof WhatsAppWeb;
type Start = Extract<Order, { do: 'start' }>;
type Send = Extract<Order, { do: 'send' }>;
type AskAdmin = Extract<Order, { do: 'ask-admin' }>;
type Tell = (report: Report) => void;

/** The library and its browser, started. */
export interface RunningClient {
  send(order: Send): Promise<void>;
  /** Gives a message of ours new words, or takes it back. */
  change(order: Change): Promise<void>;
  pin(order: Pin): Promise<void>;
  /** Tells whether somebody administers a group. */
  askAdmin(order: AskAdmin): Promise<void>;
  /** What WhatsApp Web says of its connection. */
  state(): Promise<string | null>;
  renewQr(): Promise<void>;
  askForCode(phone: string): Promise<void>;
  /** Ends the browser, whatever state it is in. */
  close(): Promise<void>;
}

/** Longer, and the browser is ended by force. */
const closeWithinMs = 5_000;

/** Loads the library, starts a browser with the kept session and tells what happens there. */
export async function createClient(start: Start, tell: Tell): Promise<RunningClient> {
  const library = await load();
  if (library === null) {
    tell({ is: 'not-installed' });
    const silent = {
      send: none,
      change: none,
      pin: none,
      askAdmin: none,
      renewQr: none,
      askForCode: none,
      close: none,
    };
    return { ...silent, state: () => Promise.resolve(null) };
  }
  const client = newClient(library, start);
  listen(client, tell);
  void initialize(client, tell);
  return {
    send: (order) => send(order, { client, library, tell }),
    change: (order) => changeMessage(order, client, tell),
    pin: (order) => pinMessage(order, client, tell),
    askAdmin: (order) => tellAdmin(order, client, tell),
    state: () => client.getState(),
    renewQr: () => renewQr(client),
    // Renewed by the library as long as nobody types it.
    askForCode: async (phone) => {
      await client.requestPairingCode(phone);
    },
    close: () => close(client),
  };
}

const none = (): Promise<void> => Promise.resolve();

/** The package is CommonJS, and optional: null where it is not installed. */
async function load(): Promise<Library | null> {
  try {
    const { default: library } = (await import('whatsapp-web.js')) as unknown as { default: Library };
    return library;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

function newClient({ Client, LocalAuth }: Library, { executable, args, sessionDir }: Start): Client {
  return new Client({
    authStrategy: new LocalAuth({ dataPath: sessionDir }),
    // The page of today, whatever it is: an old one is refused by WhatsApp before long.
    webVersionCache: { type: 'none' },
    takeoverOnConflict: false,
    puppeteer: {
      headless: true,
      executablePath: executable,
      args: [...args],
      // This process decides when it is time.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    },
  });
}

/** What goes wrong here is caught by nobody, and so ends the process. */
async function initialize(client: Client, tell: Tell): Promise<void> {
  const starting = client.initialize();
  void watchBrowser(client, tell);
  await starting;
  // Before this nobody listened: a code that has run out meanwhile would stay.
  if (((await client.getState()) as string) === 'UNPAIRED_IDLE') await renewQr(client);
}

/** The library says nothing when its browser is killed, and cannot renew a QR code that has run out. */
async function watchBrowser(client: Client, tell: Tell): Promise<void> {
  while (!client.pupPage || !client.pupBrowser) await pause(50);
  const pid = client.pupBrowser.process()?.pid;
  if (pid !== undefined) tell({ is: 'browser', pid });
  client.pupBrowser.on('disconnected', () => tell({ is: 'browser-gone' }));
  client.pupPage.on('pageerror', (error) => {
    if (error instanceof Error && error.message.includes('window is not defined')) void renewQr(client);
  });
}

function listen(client: Client, tell: Tell): void {
  client.on('qr', (qr) => tell({ is: 'qr', qr }));
  client.on('code', (code) => tell({ is: 'code', code }));
  client.on('authenticated', () => tell({ is: 'authenticated' }));
  client.on('ready', () => tell({ is: 'ready', number: client.info.wid.user }));
  client.on('disconnected', (reason) => tell({ is: 'disconnected', reason: reason }));
  client.on('message', (message) => void bringText(message, client, tell));
  client.on('vote_update', (vote) => void bringVote(vote, client, tell));
}

async function bringText(message: Message, client: Client, tell: Tell): Promise<void> {
  const { id, from: chat, body } = message;
  const writer = writerOf(message);
  if (writer === null) return;
  const { notifyName } = message.rawData as { notifyName?: string };
  const from = await personOf(writer, notifyName ?? '', client);
  // Its own word alone: the ids around it change when a chat moves from a number to a hidden id.
  tell({ is: 'text', id: id.id, chat, from, text: body });
}

type VoteKeys = { parentMsgKey: { _serialized: string; remote: unknown }; voter: unknown };

async function bringVote(vote: PollVote, client: Client, tell: Tell): Promise<void> {
  const { parentMsgKey, voter: by } = vote as unknown as VoteKeys;
  const [voter, chat] = [serialized(by), serialized(parentMsgKey.remote)];
  if (serialized(client.info.wid) === voter) return;
  const options = vote.selectedOptions.map((option) => (option as unknown as { localId: number }).localId);
  const id = `${parentMsgKey._serialized}/${voter}/${vote.interractedAtTs}`;
  const from = await personOf(voter, '', client);
  tell({ is: 'vote', id, chat, poll: parentMsgKey._serialized, from, options });
}

function serialized(id: unknown): string {
  return typeof id === 'string' ? id : ((id as { _serialized?: string } | null)?._serialized ?? '');
}

/** Both ids of one person, as far as WhatsApp tells: the hidden one first, which outlives a change of number. */
async function personOf(
  id: string,
  name: string,
  client: Client,
): Promise<{ id: string; aliases: string[]; name: string }> {
  const [both] = await client.getContactLidAndPhone([id]).catch(() => []);
  const { lid, pn } = (both ?? {}) as { lid?: string; pn?: string };
  const [first = id, ...others] = [...new Set([lid, pn, id].filter((each) => each !== undefined))];
  return { id: first, aliases: others, name };
}

type Sending = { client: Client; library: Library; tell: Tell };

// Seen-marks broke every message once (wwebjs #5718); and an answer means that the server has it.
const always = { sendSeen: false, waitUntilMsgSent: true } as const;

async function send(order: Send, sending: Sending): Promise<void> {
  const { client, tell } = sending;
  try {
    const chat = await announcementGroupOf(order.chat, client);
    await showTyping(chat, order.typingMs, client);
    const messageId = await sendText(chat, order, sending);
    tell({ is: 'sent', id: order.id, messageId, ...(await sendPoll(chat, order, sending)) });
  } catch (error) {
    tell({ is: 'not-sent', id: order.id, error: sentenceOf(error) });
  }
}

async function sendText(chat: string, { text, picture }: Send, { client, library }: Sending): Promise<string> {
  const options: MessageSendOptions & { waitUntilMsgSent: boolean } = { ...always };
  const content = picture ? new library.MessageMedia(picture.mimetype, picture.base64, 'picture') : text;
  const sent = (await client.sendMessage(chat, content, picture ? { ...options, caption: text } : options)) as
    Message | undefined;
  if (!sent) throw new Error('The chat was not found.');
  return sent.id._serialized;
}

/** The text is there already: a poll that fails is told, and fails nothing. */
async function sendPoll(
  chat: string,
  { poll }: Send,
  { client, library }: Sending,
): Promise<{ poll: string | null; pollError: string | null }> {
  if (!poll) return { poll: null, pollError: null };
  try {
    // The types want a secret; the library makes one.
    const options = { allowMultipleAnswers: false, messageSecret: undefined };
    const sent = await client.sendMessage(chat, new library.Poll(poll.question, poll.options, options), { ...always });
    return { poll: sent.id._serialized, pollError: null };
  } catch (error) {
    return { poll: null, pollError: sentenceOf(error) };
  }
}

async function tellAdmin({ id, group, person }: AskAdmin, client: Client, tell: Tell): Promise<void> {
  try {
    tell({ is: 'admin', id, isAdmin: await isGroupAdmin(group, person, client) });
  } catch (error) {
    tell({ is: 'admin-not-told', id, error: sentenceOf(error) });
  }
}

async function showTyping(chat: string, typingMs: number, client: Client): Promise<void> {
  const bridge = { chat, state: 'typing' };
  await client.pupPage?.evaluate(async ({ chat: id, state }) => {
    const { WWebJS } = globalThis as unknown as {
      WWebJS: { sendChatstate(state: string, chat: string): Promise<void> };
    };
    await WWebJS.sendChatstate(state, id);
  }, bridge);
  if (typingMs > 0) await pause(typingMs);
}

type GroupData = { defaultSubgroup?: boolean; isParentGroup?: boolean; parentGroup?: unknown };

function groupDataOf(chat: Chat | undefined): GroupData | undefined {
  return (chat as (Chat & { groupMetadata?: GroupData }) | undefined)?.groupMetadata;
}

/** Nobody can write into a community itself: what is meant for it goes to its announcement group. */
async function announcementGroupOf(id: string, client: Client): Promise<string> {
  if (!id.endsWith('@g.us') || groupDataOf(await client.getChatById(id))?.isParentGroup !== true) return id;
  const groups = (await client.getChats()).map((chat) => ({ id: chat.id._serialized, data: groupDataOf(chat) }));
  const announcement = groups.find(({ data }) => data?.defaultSubgroup === true && serialized(data.parentGroup) === id);
  if (!announcement) throw new Error('The community has no announcement group that this account is in.');
  return announcement.id;
}

async function renewQr(client: Client): Promise<void> {
  await client.pupPage?.evaluate(() => {
    const page = globalThis as unknown as { require(name: string): { Cmd: { refreshQR(): void } } };
    page.require('WAWebCmd').Cmd.refreshQR();
  });
}

async function close(client: Client): Promise<void> {
  const browser = client.pupBrowser?.process();
  const closing = client.destroy().catch(() => undefined);
  await Promise.race([closing, pause(closeWithinMs, undefined, { ref: false })]);
  if (browser?.exitCode === null) browser.kill('SIGKILL');
}
