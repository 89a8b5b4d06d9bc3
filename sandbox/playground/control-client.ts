import { z } from 'zod';
import { ControlProblem } from '../http/problem.js';

/** The people's side of one emulated platform, over HTTP: the playground is a client of it like any test. */
export type ControlClient = {
  read: <T>(path: string, schema: z.ZodType<T>) => Promise<T>;
  send: (path: string, body: unknown) => Promise<void>;
  /** Calls `listener` after every change, until `signal` is aborted; rejects if the platform is not there. */
  follow: (listener: () => void, signal: AbortSignal) => Promise<void>;
};

/** A client of the control side at `control()`, which belongs to the platform of this name. */
export function openControlClient(control: () => string, title: string): ControlClient {
  return {
    read: async (path, schema) => schema.parse(await answered(await fetch(control() + path), title)),
    async send(path, body) {
      const headers = { 'Content-Type': 'application/json' };
      await answered(await fetch(control() + path, { method: 'POST', headers, body: JSON.stringify(body) }), title);
    },
    async follow(listener, signal) {
      const { body } = await fetch(`${control()}/events`, { signal });
      if (body === null) throw new Error(`${title}’s stream of changes has no body.`);
      // Every event means "look again"; what it says is not needed.
      for await (const text of body.pipeThrough(new TextDecoderStream())) {
        if (text.includes('event: ')) listener();
      }
    },
  };
}

const problem = z.object({ detail: z.string() });

/** The JSON of a good answer; a problem is passed on in its own words. */
async function answered(response: Response, title: string): Promise<unknown> {
  const text = await response.text();
  const body: unknown = text === '' ? {} : JSON.parse(text);
  if (response.ok) return body;
  const said = problem.safeParse(body);
  throw new ControlProblem(response.status, said.success ? said.data.detail : `The sandbox’s ${title} failed.`);
}
