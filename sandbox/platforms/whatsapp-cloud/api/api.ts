import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import express, { type Request, type Response, type Router } from 'express';

import type { Fault, Faults } from '../../faults.js';
import type { Ledger } from '../../ledger.js';
import type { Chat } from '../chat.js';
import type { Tier } from '../limits.js';
import type { ChatFeed } from '../world/feed.js';
import type { World } from '../world/world.js';
import { GraphError, refusals, toErrorBody } from './graph-error.js';
import { keepUpload, readUpload, uploadInLedger } from './media.js';
import { readMark, readMessage } from './message-forms.js';

/** One call as the emulator saw it; the token is not kept. */
export type LedgerEntry = {
  /** ISO 8601, UTC. */
  at: string;
  method: string;
  path: string;
  /** What was answered; 0 if the connection was cut. */
  status: number;
  body: unknown;
};

/** How Meta is down, if it is. */
export type Down = 'no' | 'unavailable' | 'cut';

/** What stands between a request and what it does. */
export type ApiOptions = {
  world: World;
  chat: Chat;
  feed: ChatFeed;
  faults: Faults;
  ledger: Ledger<LedgerEntry>;
  down: () => Down;
  /** What Meta lets the business do, and how often it may ask. */
  tier: () => Tier;
  mayRead: () => boolean;
  now: () => number;
};

/** The Graph API: `/v24.0/{id}` and `/v24.0/{id}/messages`, in any version. */
export function createApi(options: ApiOptions): Router {
  const router = express.Router();
  router.use(express.raw({ type: 'multipart/form-data', limit: '20mb' }));
  router.use(express.text({ type: (request) => !isForm(request), limit: '3mb' }));
  router.use((request, response) => serve(request, response, options));
  return router;
}

function isForm({ headers }: { headers: IncomingHttpHeaders }): boolean {
  return /^multipart\/form-data/i.test(headers['content-type'] ?? '');
}

type Answer = { status: number; headers?: Record<string, string>; body?: unknown; html?: string };

async function serve(request: Request, response: Response, options: ApiOptions): Promise<void> {
  const { faults, ledger, down, now } = options;
  const { method, path } = request;
  const body = await readBody(request);
  const fault = faults.meet(method, path);
  if (fault && fault.delayMs > 0) await wait(fault.delayMs, undefined, { ref: false });
  const real = fault && replaces(fault) && fault.when === 'before' ? null : answerTo(request, body, options);
  const answer = fault && replaces(fault) ? scripted(fault) : real;
  const isCut = down() === 'cut' || (fault?.drop ?? false);
  const status = isCut || !answer ? 0 : answer.status;
  ledger.add({ at: new Date(now()).toISOString(), method, path, status, body: uploadInLedger(body) });
  if (status === 0 || !answer) request.socket.destroy();
  else send(response, answer);
}

async function readBody(request: Request): Promise<unknown> {
  const body: unknown = request.body;
  try {
    if (Buffer.isBuffer(body)) return await readUpload(body, request.headers['content-type'] ?? '');
    return typeof body === 'string' && body !== '' ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}

function answerTo(request: Request, body: unknown, options: ApiOptions): Answer {
  try {
    if (options.down() !== 'no') throw new GraphError(2, 'Service temporarily unavailable', { status: 503 });
    return { status: 200, body: resultOf(request, body, options) };
  } catch (error) {
    if (error instanceof GraphError) return { status: error.status, body: toErrorBody(error) };
    throw error;
  }
}

const address = /^\/v\d+\.\d+\/([^/]+)(?:\/([^/]+))?$/;

function resultOf(request: Request, body: unknown, options: ApiOptions): unknown {
  const { world, chat } = options;
  const { token, phoneNumberId, displayPhoneNumber, verifiedName, webhookUrl } = world.app();
  const given = request.get('authorization') ?? '';
  if (given !== `Bearer ${token}`) throw refusals.badToken();
  const verb = request.method === 'POST' ? 'post' : 'get';
  const [, id = '', edge] = address.exec(request.path) ?? [];
  if (id !== phoneNumberId) throw refusals.noSuchObject(id, verb);
  if (verb === 'get' && edge === undefined) {
    if (!options.mayRead()) throw refusals.tooManyReads();
    const whole = {
      verified_name: verifiedName,
      display_phone_number: displayPhoneNumber,
      quality_rating: 'GREEN',
      messaging_limit_tier: options.tier(),
      whatsapp_business_manager_messaging_limit: options.tier(),
      webhook_configuration: webhookUrl === null ? {} : { application: webhookUrl },
    };
    return { ...only(request.query['fields'], whole), id };
  }
  if (verb === 'post' && edge === 'media') return { id: keepUpload(body, world) };
  if (verb !== 'post' || edge !== 'messages') throw refusals.noSuchObject(`${id}/${edge ?? ''}`, verb);
  if (typeof body === 'object' && body !== null && 'status' in body) return markRead(body, world);
  const { messageId, to, knownAs } = chat.send(readMessage(body));
  return {
    messaging_product: 'whatsapp',
    contacts: [{ input: to, ...knownAs }],
    messages: [{ id: messageId, message_status: 'accepted' }],
  };
}

function only(fields: unknown, whole: Record<string, unknown>): Record<string, unknown> {
  if (typeof fields !== 'string') return whole;
  const wanted = fields.split(',');
  return Object.fromEntries(Object.entries(whole).filter(([name]) => wanted.includes(name)));
}

function markRead(body: object, world: World): unknown {
  const { message_id: id } = readMark(body);
  if (world.messages.get(id)?.author !== 'person')
    throw refusals.invalid('The message_id is none of a message received.');
  return { success: true };
}

/** A fault with neither status nor cut line only delays. */
function replaces(fault: Fault): boolean {
  return fault.drop || fault.status !== undefined;
}

function scripted({ status = 500, headers, html, body }: Fault): Answer {
  if (html !== undefined) return { status, headers, html };
  return { status, headers, body: body ?? toErrorBody(new GraphError(1, 'An unknown error occurred')) };
}

function send(response: Response, { status, headers = {}, body, html }: Answer): void {
  response.status(status).set(headers);
  if (html !== undefined) response.type('text/html').end(html);
  else response.type('application/json').end(JSON.stringify(body));
}
