import { z } from 'zod';

const message = z.object({
  id: z.string(),
  author: z.enum(['business', 'person']),
  type: z.string(),
  text: z.string(),
  imageUrl: z.string().nullable(),
  choices: z.array(z.object({ id: z.string(), title: z.string(), description: z.string().nullable() })),
  link: z.object({ text: z.string(), url: z.string() }).nullable(),
  template: z.string().nullable(),
  status: z.string(),
});
const person = z.object({ id: z.string(), userId: z.string(), phone: z.string() });

/** A message as people's apps show it. */
export type SeenMessage = z.infer<typeof message>;

/** What a test does at the sandbox's Cloud API in place of people and of Meta's dashboard: its control side, by HTTP. */
export class CloudPeople {
  readonly #control: string;

  constructor(control: string) {
    this.#control = control;
  }

  async person(id: string) {
    return person.parse(await this.post(`/users/${id}`));
  }

  async write(user: string, text: string): Promise<void> {
    await this.post('/messages', { user, text });
  }

  async press(user: string, under: SeenMessage | undefined, title: string): Promise<void> {
    await this.tap(user, under, under?.choices.find((each) => each.title === title)?.id);
  }

  async tap(user: string, under: SeenMessage | undefined, choiceId: string | undefined): Promise<void> {
    await this.post('/presses', { user, messageId: under?.id, choiceId });
  }

  /** What the business has written to somebody, as far as it came. */
  async sees(user: string): Promise<SeenMessage[]> {
    const response = await fetch(`${this.#control}/chat?user=${user}`);
    const { messages } = z.object({ messages: z.array(message) }).parse(await response.json());
    return messages.filter(({ author, status }) => author === 'business' && status !== 'failed');
  }

  /** How many events Meta still has to bring. */
  async waitingEvents(): Promise<number> {
    const response = await fetch(`${this.#control}/webhooks`);
    return z.object({ waiting: z.number() }).parse(await response.json()).waiting;
  }

  /** How many calls of the business were answered so. */
  async calls(): Promise<{ status: number; body: unknown }[]> {
    const response = await fetch(`${this.#control}/ledger?path=/messages`);
    return z
      .object({ calls: z.array(z.object({ status: z.number(), body: z.unknown() })) })
      .parse(await response.json()).calls;
  }

  /** Anything else of the control side. */
  async post(path: string, body: unknown = {}): Promise<unknown> {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`${this.#control}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new Error(`The sandbox answered ${response.status} to ${path}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  }
}
