import type { z } from 'zod';

/** What came of one harmless question over HTTP. */
export type Asked<Answer> =
  | { outcome: 'answered'; answer: Answer }
  /** It was answered, by a no. */
  | { outcome: 'refused'; status: number; body: unknown }
  /** It was answered by something else than what should be there. */
  | { outcome: 'odd' }
  | { outcome: 'silent' };

/** Asks for a document. Nothing of what is sent comes back out of here: a header can hold a token. */
export async function askJson<Shape extends z.ZodType>(
  url: string,
  { fetch, headers = {}, answer }: { fetch: typeof globalThis.fetch; headers?: Record<string, string>; answer: Shape },
): Promise<Asked<z.output<Shape>>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { headers: { accept: 'application/json', ...headers } });
    text = await response.text();
  } catch {
    return { outcome: 'silent' };
  }
  const body = readJson(text);
  if (!response.ok) return { outcome: 'refused', status: response.status, body };
  const parsed = answer.safeParse(body);
  return parsed.success ? { outcome: 'answered', answer: parsed.data } : { outcome: 'odd' };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
