import { z } from 'zod';

const button = z.object({ text: z.string(), url: z.string().optional(), callback_data: z.string().optional() });
const message = z.object({
  messageId: z.number(),
  author: z.object({ bot: z.boolean() }),
  text: z.string(),
  entities: z.array(z.looseObject({ type: z.string(), offset: z.number(), length: z.number() })),
  photoUrl: z.string().nullable(),
  keyboard: z.object({ inline_keyboard: z.array(z.array(button)) }).nullable(),
  replyToId: z.number().nullable(),
  topicId: z.number().nullable(),
  edited: z.boolean(),
  pinned: z.boolean(),
});
const chat = z.object({
  chats: z.array(
    z.object({
      id: z.number(),
      kind: z.enum(['private', 'group', 'supergroup']),
      commands: z.array(z.object({ command: z.string(), description: z.string() })),
      messages: z.array(message),
    }),
  ),
});
const group = z.object({ id: z.number(), topics: z.array(z.object({ id: z.number() })).default([]) });
const users = z.object({ users: z.array(z.object({ id: z.number(), username: z.string() })) });
const ledger = z.object({
  calls: z.array(
    z.object({ method: z.string(), status: z.number(), parameters: z.record(z.string(), z.unknown()).nullable() }),
  ),
});

/** A message as people's apps show it. */
export type SeenMessage = z.infer<typeof message>;

/** What a test does at the sandbox's Telegram in place of people: its control side, by HTTP. */
export class TelegramPeople {
  readonly #control: string;

  constructor(control: string) {
    this.#control = control;
  }

  /** The seeded fan of this name. */
  async fan(username: string): Promise<number> {
    const { users: all } = users.parse(await this.#get('/users'));
    const found = all.find((each) => each.username === username);
    if (!found) throw new Error(`The sandbox's Telegram has nobody called ${username}.`);
    return found.id;
  }

  /** Somebody new, who has begun a chat with the bot. */
  async newFan(username: string): Promise<number> {
    await this.post('/users', { username, started: true });
    return this.fan(username);
  }

  /** The fan writes to the bot, or into a group, or a topic of it. */
  async write(userId: number, text: string, chatId?: number, topicId?: number): Promise<void> {
    await this.post('/messages', {
      userId,
      text,
      ...(chatId !== undefined && { chatId }),
      ...(topicId !== undefined && { topicId }),
    });
  }

  /** A group of these people, in which the bot is. */
  async newGroup(ownerId: number, memberIds: number[]): Promise<number> {
    return group.parse(await this.post('/groups', { title: 'Night drivers', ownerId, memberIds })).id;
  }

  /** A forum with one topic, in which the bot is. */
  async newForum(ownerId: number): Promise<{ chatId: number; topicId: number }> {
    const { id, topics } = group.parse(await this.post('/groups', { title: 'Forum', ownerId, topics: ['Releases'] }));
    return { chatId: id, topicId: topics[0]?.id ?? 0 };
  }

  /** The fan opens a link to the bot, such as `https://t.me/bot?start=presave`. */
  async open(userId: number, url: string): Promise<void> {
    await this.post('/starts', { userId, payload: new URL(url).searchParams.get('start') ?? '' });
  }

  /** What the bot has written into a chat; in the fan's private chat unless another is named. */
  async sees(userId: number, chatId = userId): Promise<SeenMessage[]> {
    const { chats } = chat.parse(await this.#get(`/chat?userId=${userId}`));
    return (chats.find(({ id }) => id === chatId)?.messages ?? []).filter(({ author }) => author.bot);
  }

  /** The menu that a fan's app shows in a chat. */
  async menu(userId: number, chatId = userId): Promise<string[]> {
    const { chats } = chat.parse(await this.#get(`/chat?userId=${userId}`));
    return (chats.find(({ id }) => id === chatId)?.commands ?? []).map(({ command }) => command);
  }

  /** The calls that the bot made, by method. */
  async calls(method: string) {
    return ledger.parse(await this.#get(`/ledger?method=${method}`)).calls;
  }

  /** How many updates wait for the bot. */
  async waiting(): Promise<number> {
    return z.object({ waiting: z.number() }).parse(await this.#get('/updates')).waiting;
  }

  /** Anything else of the control side. */
  async post(path: string, body: unknown = {}): Promise<unknown> {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`${this.#control}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new Error(`The sandbox answered ${response.status} to ${path}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  async #get(path: string): Promise<unknown> {
    return (await fetch(`${this.#control}${path}`)).json();
  }
}

/** The buttons under a message, row after row. */
export function buttonsOf(message: SeenMessage | undefined) {
  return message?.keyboard?.inline_keyboard.flat() ?? [];
}
