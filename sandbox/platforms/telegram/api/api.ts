import { setTimeout as wait } from 'node:timers/promises';
import express, { type ErrorRequestHandler, type Request, type Response, type Router } from 'express';
import { z } from 'zod';

import type { Fault, Faults } from '../../faults.js';
import type { Ledger } from '../../ledger.js';
import type { ApiWorld, Methods } from './method.js';
import { accountMethods } from './methods/accounts.js';
import { commandMethods } from './methods/commands.js';
import { messageMethods } from './methods/messages.js';
import { pinMethods } from './methods/pins.js';
import { updateMethods } from './methods/updates.js';
import { readParameters, type Parameters } from './parameters.js';
import { badRequest, Refusal, refusals } from './refusal.js';

/** One call as the emulator saw it; the token is not kept. */
export type LedgerEntry = {
  /** ISO 8601, UTC. */
  at: string;
  method: string;
  /** What was answered; 0 if the connection was cut. */
  status: number;
  parameters: unknown;
};

/** How Telegram is down, if it is. */
export type Down = 'no' | 'unavailable' | 'cut';

/** What stands between a request and its method. */
export type ApiOptions = {
  on: ApiWorld;
  faults: Faults;
  ledger: Ledger<LedgerEntry>;
  down: () => Down;
};

const methods: Methods = { ...accountMethods, ...commandMethods, ...messageMethods, ...pinMethods, ...updateMethods };

/** Telegram takes uploads of up to 50 MB; photos are at most 10. */
const bodyLimit = '52mb';

/** The Bot API: `/bot<token>/<method>`, by GET or POST. */
export function createApi(options: ApiOptions): Router {
  const router = express.Router();
  router.use(express.raw({ type: () => true, limit: bodyLimit }));
  router.all('/bot:token/:method', (request, response) => serve(request, response, options));
  router.use((_request, response) => send(response, refused(refusals.noSuchMethod())));
  router.use(unreadable);
  return router;
}

/** Makes a call without HTTP: for what a webhook answers with. */
export function callMethod(name: string, given: Parameters, on: ApiWorld, gone: AbortSignal): unknown {
  const method = methods[name.toLowerCase()];
  if (!method) throw refusals.noSuchMethod();
  return method(given, on, gone);
}

/** What express makes of a body that it cannot read. */
const ofTheClient = z.object({ status: z.number().int().min(400).max(499) });

// eslint-disable-next-line max-params -- express tells error handlers by their four parameters
const unreadable: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const { status } = ofTheClient.safeParse(error).data ?? {};
  if (response.headersSent || status === undefined) next(error);
  else send(response, refused(new Refusal(status, status === 413 ? 'Request Entity Too Large' : 'Bad Request')));
};

type Answer = { status: number; headers?: Record<string, string>; body?: unknown; html?: string };

async function serve(request: Request, response: Response, options: ApiOptions): Promise<void> {
  const { on, faults, ledger, down } = options;
  const name = String(request.params['method'] ?? '');
  const given = await readParameters(request).catch((error: unknown) => asRefusal(error));
  const fault = faults.meet(request.method, `/${name}`);
  if (fault && fault.delayMs > 0) await wait(fault.delayMs, undefined, { ref: false });
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const asked = { request, given, gone: gone.signal };
  const real = fault && replaces(fault) && fault.when === 'before' ? null : await answerTo(asked, options);
  const isCut = down() === 'cut' || (fault?.drop ?? false);
  const answer = fault && replaces(fault) ? scripted(fault) : real;
  const parameters = given instanceof Refusal ? null : { ...given.values, ...namesOf(given.files) };
  const status = isCut || !answer ? 0 : answer.status;
  ledger.add({ at: new Date(on.clock.now()).toISOString(), method: name, status, parameters });
  if (status === 0 || !answer) request.socket.destroy();
  else send(response, answer);
}

type Asked = { request: Request; given: Parameters | Refusal; gone: AbortSignal };

async function answerTo({ request, given, gone }: Asked, { on, down }: ApiOptions): Promise<Answer> {
  if (down() !== 'no') return refused(new Refusal(502, 'Bad Gateway'));
  try {
    if (request.params['token'] !== on.world.bot().token) throw refusals.unauthorized();
    if (given instanceof Refusal) throw given;
    const result = await callMethod(String(request.params['method'] ?? ''), given, on, gone);
    return { status: 200, body: { ok: true, result } };
  } catch (error) {
    return refused(asRefusal(error));
  }
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof URIError) return badRequest('invalid encoding');
  throw error;
}

function refused({ code, message, parameters }: Refusal): Answer {
  const body = { ok: false, error_code: code, description: message, ...(parameters && { parameters }) };
  const headers = parameters?.retry_after === undefined ? {} : { 'retry-after': String(parameters.retry_after) };
  return { status: code, headers, body };
}

/** A fault with neither status nor cut line only delays. */
function replaces(fault: Fault): boolean {
  return fault.drop || fault.status !== undefined;
}

function scripted(fault: Fault): Answer {
  const { status = 500, headers, html } = fault;
  if (html !== undefined) return { status, headers, html };
  const body = fault.body ?? { ok: false, error_code: status, description: `${status}: scripted by the sandbox` };
  return { status, headers, body };
}

function namesOf(files: Parameters['files']): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, `file ${file.filename}`]));
}

function send(response: Response, { status, headers = {}, body, html }: Answer): void {
  response.status(status).set(headers);
  if (html !== undefined) response.type('text/html').end(html);
  else response.type('application/json').end(JSON.stringify(body));
}
