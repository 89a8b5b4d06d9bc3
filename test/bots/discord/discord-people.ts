import { z } from 'zod';

const embed = z.object({
  title: z.string(),
  description: z.string().optional(),
  fields: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
});
const button = z.object({ label: z.string(), url: z.string().default(''), custom_id: z.string().optional() });
const message = z.object({
  id: z.string(),
  content: z.string(),
  mentions: z.object({ everyone: z.boolean(), roles: z.array(z.string()), users: z.array(z.string()) }),
  embeds: z.array(embed),
  components: z.array(z.object({ components: z.array(button) })),
  attachments: z.array(z.object({ url: z.string(), description: z.string().nullish() })),
  editedTimestamp: z.string().nullable(),
  pinned: z.boolean(),
  ephemeral: z.boolean(),
  thinking: z.boolean(),
  failed: z.boolean(),
  flags: z.number(),
});
const chat = z.object({
  channels: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['text', 'announcement', 'dm']),
      messages: z.array(message),
    }),
  ),
});
const users = z.object({ users: z.array(z.object({ id: z.string(), username: z.string() })) });
const ledger = z.object({
  calls: z.array(
    z.object({
      method: z.string(),
      path: z.string(),
      route: z.string().nullable(),
      status: z.number(),
      body: z.unknown(),
    }),
  ),
});

/** A message as one fan's app shows it. */
export type SeenMessage = z.infer<typeof message>;

/** What a test does at the sandbox's Discord in place of people: its control side, by HTTP. */
export class DiscordPeople {
  readonly #control: string;

  constructor(control: string) {
    this.#control = control;
  }

  /** The seeded fan of this name. */
  async fan(username: string): Promise<string> {
    const { users: all } = users.parse(await this.#get('/users'));
    const found = all.find((each) => each.username === username);
    if (!found) throw new Error(`The sandbox's Discord has nobody called ${username}.`);
    return found.id;
  }

  /** Somebody new joins the server. */
  async newFan(username: string): Promise<string> {
    await this.post('/users', { username });
    return this.fan(username);
  }

  /** The fan types a slash command in the server's first channel, or to the bot alone. */
  async type(userId: string, name: string, place: 'group' | 'private' = 'group'): Promise<void> {
    const { channels } = await this.#chat(userId);
    const channel = channels.find(({ kind }) => kind === 'text');
    const where = place === 'private' ? { dm: true } : { channelId: channel?.id };
    await this.post('/commands', { userId, name, ...where });
  }

  /** What a fan sees in the server's channels, or in direct messages. */
  async sees(userId: string, kind: 'text' | 'announcement' | 'dm' = 'text'): Promise<SeenMessage[]> {
    const { channels } = await this.#chat(userId);
    return channels.filter((channel) => channel.kind === kind).flatMap(({ messages }) => messages);
  }

  /** The server's rooms with what a fan sees in each. */
  async rooms(userId: string) {
    const { channels } = await this.#chat(userId);
    return channels.filter(({ kind }) => kind !== 'dm');
  }

  /** The calls that bots made, by method. */
  async calls(method: string) {
    return ledger.parse(await this.#get(`/ledger?method=${method}`)).calls;
  }

  /** Anything else of the control side. */
  async post(path: string, body: unknown): Promise<unknown> {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`${this.#control}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new Error(`The sandbox answered ${response.status} to ${path}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  async #chat(userId: string) {
    return chat.parse(await this.#get(`/chat?userId=${userId}`));
  }

  async #get(path: string): Promise<unknown> {
    return (await fetch(`${this.#control}${path}`)).json();
  }
}
