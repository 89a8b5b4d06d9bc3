import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp, type AppSettings } from './app.js';

/** A web process that is listening. */
export type RunningWeb = {
  /** The port it listens on. */
  port: number;
  /** Stops taking requests, lets those under way end, and closes. */
  stop(): Promise<void>;
};

/** How long requests under way may take to end when the web stops. */
const drainMs = 10_000;

type WebSettings = AppSettings & {
  port: number;
  /** The address to listen on; without it this machine alone for a base URL on it, else every address. */
  listenHost?: string;
};

/**
 * Listens for the fans' browsers. On a loopback base URL only this machine can reach it, unless told otherwise.
 *
 * @throws Error with what to do next, if the port is taken
 */
export async function startWeb(settings: WebSettings): Promise<RunningWeb> {
  const server = createServer(createApp(settings));
  // A slow or silent client must not hold a socket for ever (reliability §6).
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  server.keepAliveTimeout = 65_000;
  server.maxRequestsPerSocket = 1_000;
  await listen(server, settings);
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    await drain(server);
    await settings.engine.clicksWritten();
  };
  return { port, stop };
}

function listen(server: Server, { port, baseUrl, listenHost }: WebSettings): Promise<void> {
  const host = listenHost ?? loopbackIn(baseUrl);
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(whyNot(cause, { port, host })));
    server.listen({ port, ...(host !== undefined && { host }) }, () => resolve());
  });
}

function whyNot(cause: NodeJS.ErrnoException, { port, host }: { port: number; host: string | undefined }): Error {
  if (cause.code === 'EADDRINUSE') {
    return new Error(`Port ${port} is taken. Stop what uses it, or set PORT to another one.`, { cause });
  }
  if (cause.code === 'EADDRNOTAVAIL') {
    return new Error(`This machine has no address ${String(host)}. Set LISTEN_HOST to one of its own, or to 0.0.0.0.`, {
      cause,
    });
  }
  return cause;
}

function loopbackIn(baseUrl: string): string | undefined {
  const { hostname } = new URL(baseUrl);
  return hostname === '127.0.0.1' || hostname === '[::1]' ? hostname.replace(/[[\]]/g, '') : undefined;
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearTimeout(late);
}
