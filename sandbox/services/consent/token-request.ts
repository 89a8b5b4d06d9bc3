import type { Request } from 'express';

/** Who a client says it is; without a secret it has proven nothing. */
export type ClientCredentials = { readonly id: string; readonly secret: string | null };

/** The form of a token request; null if it is another kind of body or repeats a parameter. */
export function tokenForm(request: Request): URLSearchParams | null {
  const body: unknown = request.body;
  if (typeof body !== 'string') return null;
  const form = new URLSearchParams(body);
  return new Set(form.keys()).size === [...form.keys()].length ? form : null;
}

/** The client's name and secret, from the Basic header or the form; null if they cannot be read or name two clients. */
export function clientCredentials(request: Request, form: URLSearchParams): ClientCredentials | null {
  const header = request.get('authorization');
  const named = form.get('client_id');
  if (header === undefined) return named === null ? null : { id: named, secret: form.get('client_secret') };
  const basic = basicCredentials(header);
  return basic === null || (named !== null && named !== basic.id) ? null : basic;
}

function basicCredentials(header: string): ClientCredentials | null {
  const [, encoded] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header) ?? [];
  if (encoded === undefined) return null;
  const [id, secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':', 2);
  return id === undefined || secret === undefined ? null : { id: formDecoded(id), secret: formDecoded(secret) };
}

/** RFC 6749 §2.3.1 form-encodes both before Basic does its part. */
function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
