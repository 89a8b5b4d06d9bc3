import { request as send, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Request, Response } from 'express';
import { withPhoneClock } from './phone-clock.js';

/** What a phone asks, of whom, and what is of this phone alone. */
export type Relay = {
  /** The origin that answers, on this machine. */
  readonly target: string;
  /** The phone's own origin: it takes the place of the `known` ones wherever the browser is sent on. */
  readonly phone: string;
  readonly known: readonly string[];
  /** The phone's time zone; null: the browser's. */
  readonly zone: string | null;
  /** A cookie that goes along with what the phone has, as `name=value`. */
  readonly cookie: string | null;
};

/** Of one connection alone (RFC 9110 §7.6.1); what is packed could not be looked into. */
const notPassedOn = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'accept-encoding', 'content-length'];

/** Passes a request of a phone on to who answers it, and the answer back. Resolves when it has been sent. */
export function relay(request: Request, response: Response, to: Relay): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = send(
      new URL(request.originalUrl, to.target),
      { method: request.method, headers: headersFor(request.headers, to) },
      (answer) => void passBack(answer, response, to).then(resolve, reject),
    );
    asked.on('error', reject);
    response.on('close', () => asked.destroy());
    request.pipe(asked);
  });
}

function headersFor(headers: IncomingHttpHeaders, { target, phone, cookie }: Relay): OutgoingHttpHeaders {
  const sent: OutgoingHttpHeaders = without(
    headers,
    notPassedOn.filter((name) => name !== 'content-length'),
  );
  for (const name of ['origin', 'referer'] as const) {
    const value = headers[name];
    if (value !== undefined) sent[name] = value.replace(phone, target);
  }
  const cookies = [headers.cookie, cookie].filter((each) => each !== undefined && each !== null);
  if (cookies.length > 0) sent.cookie = cookies.join('; ');
  return { ...sent, host: new URL(target).host };
}

async function passBack(answer: IncomingMessage, response: Response, to: Relay): Promise<void> {
  const headers: OutgoingHttpHeaders = without(answer.headers, notPassedOn);
  const policy = String(answer.headers['content-security-policy'] ?? '');
  if (policy !== '') headers['content-security-policy'] = toPhone(policy, to);
  if (answer.headers.location !== undefined) headers.location = toPhone(answer.headers.location, to);
  const isPage = answer.headers['content-type']?.startsWith('text/html') === true;
  response.writeHead(answer.statusCode ?? 502, headers);
  if (!isPage) {
    answer.pipe(response);
    return;
  }
  response.end(withPhoneClock(withOwnLinks(await text(answer), to), policy, to.zone));
}

/** The first address alone: what follows it, such as a redirect URI, is not the browser's next stop. */
function toPhone(value: string, { known, phone }: Relay): string {
  const [first = '', ...rest] = value.split('?');
  return [known.reduce((text, origin) => text.replaceAll(origin, phone), first), ...rest].join('?');
}

/** Links and forms stay on the phone; what is only read, such as an address to share, is as it is. */
function withOwnLinks(html: string, { known }: Relay): string {
  return known.reduce(
    (page, origin) => page.replaceAll(`href="${origin}/`, 'href="/').replaceAll(`action="${origin}/`, 'action="/'),
    html,
  );
}

function without(headers: IncomingHttpHeaders, names: readonly string[]): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}
