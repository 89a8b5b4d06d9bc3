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

/**
 * Listens for the fans' browsers. On a loopback base URL only this machine can reach it.
 *
 * @throws Error with what to do next, if the port is taken
 */
export async function startWeb(settings: AppSettings & { port: number }): Promise<RunningWeb> {
  const server = createServer(createApp(settings));
  // A slow or silent client must not hold a socket for ever (reliability §6).
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  server.keepAliveTimeout = 65_000;
  server.maxRequestsPerSocket = 1_000;
  await listen(server, settings);
  const { port } = server.address() as AddressInfo;
  return { port, stop: () => drain(server) };
}

function listen(server: Server, { port, baseUrl }: Pick<AppSettings, 'baseUrl'> & { port: number }): Promise<void> {
  const { hostname } = new URL(baseUrl);
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken. Stop what uses it, or set PORT to another one.`;
      reject(cause.code === 'EADDRINUSE' ? new Error(taken, { cause }) : cause);
    });
    const done = () => resolve();
    if (hostname === '127.0.0.1' || hostname === '[::1]') server.listen(port, hostname.replace(/[[\]]/g, ''), done);
    else server.listen(port, done);
  });
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearTimeout(late);
}
