import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PrometheusMeter } from '../adapters/system/prometheus-meter.js';
import { isLoopback } from '../adapters/system/loopback.js';
import type { Engine } from '../engine.js';
import type { Log } from '../ports/log.js';

type Metrics = {
  engine: Engine;
  meter: PrometheusMeter;
  baseUrl: string;
  /** The address to listen on; without it this machine alone for a base URL on it, else every address. */
  listenHost?: string;
  log: Log;
};

/** Counting every promise is work for the database: not more often than this, however many ask. */
const countEveryMs = 15_000;

/**
 * Serves `/metrics` in Prometheus' format, on a port of its own, and `/livez`, so that a worker or a bot can be asked
 * whether it lives. Of an installation on this machine only this machine can ask.
 *
 * @throws Error with what to do next, if the port is taken
 */
export async function startMetrics(metrics: Metrics, port: number): Promise<{ port: number; stop(): Promise<void> }> {
  const { meter, log } = metrics;
  watch(metrics);
  const server = createServer((request, response) => {
    if (request.method === 'GET' && request.url === '/livez') {
      response
        .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
        .end('{"alive":true}');
      return;
    }
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end('Only /metrics and /livez are here.\n');
      return;
    }
    meter
      .text()
      .then((text) => response.writeHead(200, { 'content-type': meter.contentType }).end(text))
      .catch((error: unknown) => {
        log.warn('The metrics could not be read.', { error });
        response.writeHead(503).end('The metrics cannot be read at the moment.\n');
      });
  });
  const host = metrics.listenHost ?? (isLoopback(new URL(metrics.baseUrl)) ? '127.0.0.1' : '::');
  await new Promise<void>((resolve, reject) => {
    const taken = `Port ${port} is taken. Stop what uses it, or set METRICS_PORT to another one.`;
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(cause.code === 'EADDRINUSE' ? new Error(taken, { cause }) : cause),
    );
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What is looked up when somebody asks. */
function watch({ engine, meter }: Metrics): void {
  const conservation = keptFor(countEveryMs, () => engine.conservation());
  meter.watch(
    { name: 'frontrow_writes', help: 'Promised items by where they stand.', labels: ['campaign', 'state'] },
    async () =>
      (await conservation()).flatMap(({ slug, byState }) =>
        Object.entries(byState).map(([state, value]) => ({ labels: { campaign: slug, state }, value })),
      ),
  );
  meter.watch(
    {
      name: 'frontrow_promised_items',
      help: 'Items promised to fans: the writes of a campaign, all states together, are at least as many.',
      labels: ['campaign'],
    },
    async () => (await conservation()).map(({ slug, promised }) => ({ labels: { campaign: slug }, value: promised })),
  );
  meter.watch(
    { name: 'frontrow_gate_limit', help: 'Calls allowed in any window, at present.', labels: ['gate'] },
    async () => (await engine.outboundGates()).map(({ key, limit }) => ({ labels: { gate: key }, value: limit })),
  );
  meter.watch(
    { name: 'frontrow_gate_closed', help: '1 while nothing is called.', labels: ['gate', 'because'] },
    async () =>
      (await engine.outboundGates()).map(({ key, closedBecause }) => ({
        labels: { gate: key, because: closedBecause ?? '' },
        value: closedBecause ? 1 : 0,
      })),
  );
}

/** Asks anew only once the last answer is older than `ms`, real time. */
function keptFor<Value>(ms: number, ask: () => Promise<Value>): () => Promise<Value> {
  let askedAtMs = Number.NEGATIVE_INFINITY;
  let answer: Promise<Value> | undefined;
  return () => {
    if (answer && performance.now() - askedAtMs < ms) return answer;
    askedAtMs = performance.now();
    answer = ask().catch((error: unknown) => {
      answer = undefined;
      throw error;
    });
    return answer;
  };
}
