import { setTimeout as wait } from 'node:timers/promises';
import express, { type ErrorRequestHandler, type Request, type Response, type Router } from 'express';
import { z } from 'zod';

import { sameText } from '../gateway/gateway.js';
import { readBody, type ReceivedBody } from './body.js';
import { callbackRoutes } from './callback-routes.js';
import { announcementRoutes } from './announcement-routes.js';
import { channelRoutes } from './channel-routes.js';
import { eventRoutes } from './event-routes.js';
import { commandRoutes } from './command-routes.js';
import type { Fault, Faults } from '../../faults.js';
import { identityRoutes } from './identity-routes.js';
import type { InvalidRequests } from './invalid-requests.js';
import type { Ledger } from '../../ledger.js';
import type { LedgerEntry } from './ledger-entry.js';
import type { RateLimits } from './rate-limits.js';
import { Refusal, refusals, toAnswer, type Answer } from './refusals.js';
import type { RestCall, RestRoute, RestWorld } from './route.js';
import { pinRoutes } from './pin-routes.js';
import { webhookRoutes } from './webhook-routes.js';

/** How Discord is down, if it is; `gateway` leaves REST as it is. */
export type Down = 'no' | 'unavailable' | 'cut' | 'gateway';

/** What stands between a request and its endpoint. */
export interface RestOptions {
  on: RestWorld;
  limits: RateLimits;
  faults: Faults;
  ledger: Ledger<LedgerEntry>;
  invalid: InvalidRequests;
  /** While the whole of Discord is down: whether calls are answered 503, or their connections cut. */
  down: () => Down;
}

const routes = [
  ...identityRoutes,
  // `pins` stands where the id of a message would.
  ...pinRoutes,
  ...channelRoutes,
  ...announcementRoutes,
  ...eventRoutes,
  ...commandRoutes,
  ...callbackRoutes,
  ...webhookRoutes,
];

/** Discord takes requests of up to 25 MiB; a little more leaves room for the multipart frame. */
const bodyLimit = '26mb';

/** The REST API behind `/api/v10`: authorisation, limits, faults and ledger around the endpoints. */
export function createRest(options: RestOptions): Router {
  const router = express.Router({ caseSensitive: true });
  router.use(express.raw({ type: () => true, limit: bodyLimit }));
  for (const route of routes) {
    router[route.method](route.path, (request, response) => serve(request, response, { ...options, route }));
  }
  router.use((request, response) => serve(request, response, { ...options, route: undefined }));
  router.use(unreadable);
  return router;
}

/** What express makes of a body or a percent-encoding that it cannot read. */
const ofTheClient = z.object({ status: z.number().int().min(400).max(499), type: z.string().optional() });

// eslint-disable-next-line max-params -- express tells error handlers by their four parameters
const unreadable: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const { status, type } = ofTheClient.safeParse(error).data ?? {};
  if (response.headersSent || status === undefined) next(error);
  else send(response, toAnswer(type === 'entity.too.large' ? refusals.fileTooLarge() : refusals.badRequest()));
};

interface Serving extends RestOptions {
  route: RestRoute | undefined;
}

async function serve(request: Request, response: Response, serving: Serving): Promise<void> {
  const received = await readBody(request).catch((error: unknown) => asRefusal(error));
  const fault = serving.faults.meet(request.method, request.path);
  if (fault && fault.delayMs > 0) await wait(fault.delayMs, undefined, { ref: false });
  const real = fault && replaces(fault) && fault.when === 'before' ? undefined : answerTo(request, received, serving);
  const answer = fault && replaces(fault) ? scripted(fault) : real;
  if (answer) serving.invalid.count(answer.status);
  serving.ledger.add({
    at: new Date(serving.on.clock.now()).toISOString(),
    method: request.method,
    path: request.path,
    route: serving.route?.path ?? null,
    status: answer?.status ?? 0,
    body: received instanceof Refusal ? null : (received.json ?? null),
  });
  if (answer) send(response, answer);
  else request.socket.destroy();
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

/** A fault with neither status nor cut line only delays. */
function replaces(fault: Fault): boolean {
  return fault.drop || fault.status !== undefined;
}

function scripted(fault: Fault): Answer | undefined {
  if (fault.drop) return undefined;
  const status = fault.status ?? 500;
  if (fault.html !== undefined) return { status, headers: fault.headers, html: fault.html };
  const body = fault.body ?? { message: `${status}: scripted by the sandbox`, code: 0 };
  return { status, headers: fault.headers, ...(status === 204 ? {} : { body }) };
}

function answerTo(request: Request, received: ReceivedBody | Refusal, serving: Serving): Answer | undefined {
  if (serving.down() === 'cut') return undefined;
  if (serving.down() === 'unavailable') return { status: 503, body: { message: '503: Service Unavailable', code: 0 } };
  const shutOut = serving.invalid.shutOut();
  if (shutOut) return shutOut;
  try {
    return guarded(request, received, serving);
  } catch (error) {
    if (error instanceof Refusal) return toAnswer(error);
    throw error;
  }
}

function guarded(request: Request, received: ReceivedBody | Refusal, { route, on, limits }: Serving): Answer {
  if (!route) throw refusals.noSuchRoute();
  if (route.auth === 'bot') {
    assertBot(request.headers.authorization, on);
    const exhausted = limits.global();
    if (exhausted) return exhausted;
  }
  const verdict = route.bucket ? limits.bucket(route.bucket, param(request, route.bucket.major)) : undefined;
  if (verdict?.refusal) return verdict.refusal;
  const answer = attempt(() => {
    if (received instanceof Refusal) throw received;
    return route.run(callOf(request, received), on);
  });
  return { ...answer, headers: { ...verdict?.headers, ...answer.headers } };
}

function callOf(request: Request, { json, files }: ReceivedBody): RestCall {
  const query = new URL(request.originalUrl, 'http://discord').searchParams;
  const asks = (name: string): boolean => ['true', '1'].includes(query.get(name)?.toLowerCase() ?? '');
  return { param: (name) => param(request, name), query, asks, body: json, files };
}

/** A refused call counts in its bucket too, and carries the bucket's headers. */
function attempt(run: () => Answer): Answer {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refusal) return toAnswer(error);
    throw error;
  }
}

function assertBot(authorization: string | undefined, on: RestWorld): void {
  if (!sameText(authorization ?? '', `Bot ${on.world.application.token}`)) throw refusals.unauthorized();
}

function param(request: Request, name: string): string {
  const value = request.params[name];
  return typeof value === 'string' ? value : '';
}

function send(response: Response, { status, body, html, headers }: Answer): void {
  response.status(status).set(headers ?? {});
  if (html !== undefined) {
    response.type('text/html').end(html);
    return;
  }
  // A 204 with a content-type makes @discordjs/rest read a body that is not there (chat-platforms §1.2).
  if (body === undefined) {
    response.end();
    return;
  }
  // Without a charset, as Discord says it: discord.py compares the whole value.
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
