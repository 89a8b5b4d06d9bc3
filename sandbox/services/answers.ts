import type { Response } from 'express';
import type { JsonValue } from '../state/journal.js';

/** An HTTP answer, before it is sent: at most one of `json`, `text` and `html`. */
export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: JsonValue;
  /** The media type of `json`, to the letter; left out: `application/json; charset=utf-8`. */
  readonly jsonType?: string;
  readonly text?: string;
  readonly html?: string;
};

/** Sends an answer; without a body the response is empty. */
export function send(response: Response, answer: Answer): void {
  response.status(answer.status).set({ ...answer.headers });
  if (answer.json !== undefined) sendJson(response, answer.json, answer.jsonType);
  else if (answer.text !== undefined) typed(response, 'text/plain').send(answer.text);
  else if (answer.html !== undefined) typed(response, 'text/html').send(answer.html);
  else response.set('Content-Length', '0');
  response.end();
}

/** Express adds a charset to the type of a text; of bytes it leaves it alone. */
function sendJson(response: Response, json: JsonValue, type: string | undefined): void {
  if (type === undefined) response.json(json);
  else response.set('Content-Type', type).send(Buffer.from(JSON.stringify(json)));
}

/** A content type that the answer's own headers name stays. */
function typed(response: Response, type: string): Response {
  return response.get('Content-Type') === undefined ? response.type(type) : response;
}
