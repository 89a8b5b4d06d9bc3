import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Request } from 'express';
import type { Platform } from '../core/fans/fan.js';
import type { Log } from '../core/ports/log.js';
import { BotStartError } from './bot-start-error.js';

/** What a platform sends us, as it came: signatures are over the raw bytes. */
export type WebhookRequest = {
  method: 'GET' | 'POST';
  /** The first value of each. */
  query: Readonly<Record<string, string>>;
  /** Names in lower case; the first value of each. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
};

/** What it is answered: a status, and a plain text. */
export type WebhookAnswer = { status: number; text?: string };

/** Answers a platform that calls. It is quick: the work is done after the answer. */
export type Webhook = (request: WebhookRequest) => Promise<WebhookAnswer> | WebhookAnswer;

/** The listener for platforms that call us. */
export interface Webhooks {
  /** The port it listens on. */
  readonly port: number;
  /** The address a platform reaches this webhook at: under the public one, or on this machine. */
  urlOf(platform: Platform): string;
  /** Gives `/webhooks/<platform>` to a bot. */
  receive(platform: Platform, webhook: Webhook): void;
  /** Takes no further calls, and lets those under way end. */
  stop(): Promise<void>;
}

/** Where to listen. */
export type WebhooksOptions = {
  /** 0 picks a free one. */
  port: number;
  /** Where the public reaches us; on a loopback address platforms call the port itself. */
  baseUrl: string;
  listenHost?: string;
  log: Log;
};

/** The largest body of any platform: Meta's is 3 MB at most. */
const mostBytes = '3mb';

/** Where a platform reaches its webhook: under the public address, or on this machine at the port itself. */
export function webhookUrl(platform: Platform, { baseUrl, port }: Pick<WebhooksOptions, 'baseUrl' | 'port'>): string {
  const origin = loopbackOf(baseUrl) === undefined ? baseUrl : `http://127.0.0.1:${port}`;
  return `${origin}/webhooks/${platform}`;
}

/**
 * Listens for platforms that call us, on a port of its own. A platform that nobody has taken is answered 404.
 *
 * @throws BotStartError if the port is taken
 */
export async function startWebhooks({ port, baseUrl, listenHost, log }: WebhooksOptions): Promise<Webhooks> {
  const taken = new Map<string, Webhook>();
  const server = createServer(newApp(taken, log));
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  // A line that was in use when we stopped would else be kept open for seconds, for calls that do not come.
  server.on('request', (_request, response) =>
    response.once('close', () => {
      if (!server.listening) server.closeIdleConnections();
    }),
  );
  const own = loopbackOf(baseUrl);
  await listen(server, port, listenHost ?? own);
  const { port: listening } = server.address() as AddressInfo;
  return {
    port: listening,
    urlOf: (platform) => webhookUrl(platform, { baseUrl, port: listening }),
    receive(platform, webhook) {
      taken.set(platform, webhook);
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await closed;
    },
  };
}

function newApp(taken: ReadonlyMap<string, Webhook>, log: Log): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.all('/webhooks/:platform', express.raw({ type: () => true, limit: mostBytes }), async (request, response) => {
    const webhook = taken.get(request.params.platform);
    const { method } = request;
    if (!webhook) return void response.sendStatus(404);
    if (method !== 'GET' && method !== 'POST') return void response.set('Allow', 'GET, POST').sendStatus(405);
    const { status, text = '' } = await webhook({ ...read(request), method });
    response.status(status).type('text/plain').send(text);
  });
  app.use((_request, response) => void response.sendStatus(404));
  app.use(failureHandler(log));
  return app;
}

function read(request: Request): Omit<WebhookRequest, 'method'> {
  const { query, headers } = request;
  const body: unknown = request.body;
  return { query: firstOf(query), headers: firstOf(headers), body: Buffer.isBuffer(body) ? body : Buffer.alloc(0) };
}

function firstOf(values: object): Record<string, string> {
  const all = Object.entries(values).map(([name, value]: [string, unknown]): [string, unknown] => [
    name,
    Array.isArray(value) ? (value as unknown[])[0] : value,
  ]);
  return Object.fromEntries(all.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function failureHandler(log: Log): ErrorRequestHandler {
  // eslint-disable-next-line max-params -- express tells error handlers by their four parameters
  return (error: unknown, _request, response, next) => {
    const status = (error as { status?: unknown } | null)?.status;
    const isTheirs = typeof status === 'number' && status >= 400 && status < 500;
    if (!isTheirs) log.error('A call of a chat platform could not be answered.', { error });
    if (response.headersSent) next(error);
    else response.sendStatus(isTheirs ? status : 500);
  };
}

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const isTaken = cause.code === 'EADDRINUSE';
      const why = isTaken ? `Port ${port} is taken` : `Port ${port} cannot be listened on (${String(cause.code)})`;
      reject(new BotStartError(null, `${why}: set BOTS_PORT to another one.`, { cause }));
    });
    server.listen({ port, ...(host !== undefined && { host }) }, () => resolve());
  });
}

function loopbackOf(baseUrl: string): string | undefined {
  const { hostname } = new URL(baseUrl);
  return hostname === '127.0.0.1' || hostname === '[::1]' ? '127.0.0.1' : undefined;
}
