import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { freePort } from '../scripts/database/loopback-port.js';
import type { Bench, BenchContext, BenchFindings } from './bench.js';
import { medianOf, rounded } from './figures.js';
import { onInstallation } from './installation.js';
import { whileServing } from './server-process.js';

/** A fan's phone, out of an app: nobody has seen it before, so each request is a new visitor. */
const phone = {
  accept: 'text/html,application/xhtml+xml',
  'accept-language': 'en-IN,en;q=0.9,hi;q=0.8',
  'sec-fetch-dest': 'document',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-site': 'cross-site',
  'user-agent':
    'Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
};

const connections = 10;
/** Our server closes a connection after a thousand requests, and says so; this client does not listen. */
const requestsPerConnection = 500;
const aimedRatio = 0.7;
const aimedP99Ratio = 2;

type LoadRun = {
  of: 'frontrow' | 'bare-express';
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  bytesPerResponse: number;
  responses: number;
};

/** The link page under a viral load. */
export const linkPage: Bench = {
  name: 'link-page',
  about:
    'GET /l/<slug> by the web process on the real database engine, every request a new visitor, against a bare Express route that answers the same bytes; in turns, 10 connections.',
  aim: 'at least 0.7 of bare Express, p99 at most twice its',
  packages: ['express', 'preact', 'preact-render-to-string', 'helmet', 'autocannon'],
  run: (context) => onInstallation(context, (installation) => measure(context, installation)),
};

type Installation = Parameters<Parameters<typeof onInstallation>[1]>[0];

async function measure(context: BenchContext, installation: Installation): Promise<BenchFindings> {
  const { slug, baseUrl, environment, database } = installation;
  const ours = `${baseUrl}/l/${slug}`;
  const runs = await whileServing({ main: 'server/main.ts', environment, url: `${baseUrl}/readyz` }, async () => {
    const file = join(context.folder, 'page.html');
    await writeFile(file, await (await fetch(ours, { headers: phone })).text());
    const port = await freePort();
    const bare = `http://127.0.0.1:${port}/l/${slug}`;
    const process = { main: 'bench/bare-express.ts', args: [String(port), file], environment, url: bare };
    return whileServing(process, () => inTurns({ frontrow: ours, 'bare-express': bare }, context));
  });
  return findings(runs, database);
}

/** One after the other and again: what disturbs the machine disturbs both. */
async function inTurns(addresses: Record<LoadRun['of'], string>, { isQuick, say, signal }: BenchContext) {
  const [rounds, seconds] = isQuick ? [1, 2] : [5, 8];
  const runs: LoadRun[] = [];
  for (const url of Object.values(addresses)) await load(url, isQuick ? 1 : 5);
  for (let round = 1; round <= rounds; round += 1) {
    for (const of of ['frontrow', 'bare-express'] as const) {
      signal.throwIfAborted();
      const run = { of, ...(await load(addresses[of], seconds)) };
      say(`  round ${round}, ${of}: ${run.requestsPerSecond} requests/s, p99 ${run.p99Ms} ms`);
      runs.push(run);
    }
  }
  return runs;
}

async function load(url: string, seconds: number): Promise<Omit<LoadRun, 'of'>> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: phone,
    reconnectRate: requestsPerConnection,
  });
  const wrong = result.errors + result.timeouts + result.non2xx;
  if (wrong > 0 || result['2xx'] === 0) throw new Error(`${url} did not answer ${wrong} of the requests with a page.`);
  return {
    requestsPerSecond: rounded(result['2xx'] / result.duration),
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    bytesPerResponse: Math.round(result.throughput.total / result['2xx']),
    responses: result['2xx'],
  };
}

function findings(runs: readonly LoadRun[], database: string): BenchFindings {
  const median = (of: LoadRun['of'], figure: 'requestsPerSecond' | 'p99Ms') =>
    medianOf(runs.filter((run) => run.of === of).map((run) => run[figure]));
  const figures = {
    requestsPerSecond: median('frontrow', 'requestsPerSecond'),
    bareRequestsPerSecond: median('bare-express', 'requestsPerSecond'),
    p99Ms: median('frontrow', 'p99Ms'),
    bareP99Ms: median('bare-express', 'p99Ms'),
  };
  const ratio = rounded(figures.requestsPerSecond / figures.bareRequestsPerSecond);
  // Below a millisecond the clock of the load generator does not count.
  const p99Ratio = rounded(figures.p99Ms / Math.max(1, figures.bareP99Ms));
  const met = ratio >= aimedRatio && p99Ratio <= aimedP99Ratio;
  return { met, figures: { ...figures, p99Ratio }, ratio, database, runs };
}
