import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { freePort } from '../scripts/database/loopback-port.js';
import type { Environment } from '../scripts/home.js';
import { commandOnPath } from '../scripts/run-command.js';
import type { BenchContext } from './bench.js';

/** The redis-server of this machine; null if there is none. */
export function findRedis({ PATH = '' }: Environment): string | null {
  return commandOnPath('redis-server', PATH) ?? null;
}

/** A leaderboard as it is usually built on Redis: a sorted set of points, which knows no ties and no draw. */
export type SortedSet = Awaited<ReturnType<typeof openSortedSet>>;

/** Runs a Redis of its own on 127.0.0.1, without a file, while the work is done. */
export async function whileRedisRuns(
  command: string,
  { environment, folder }: BenchContext,
  work: (set: SortedSet) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const server = spawn(command, place, { env: environment, stdio: 'ignore' });
  const ended = once(server, 'exit');
  try {
    const set = await openSortedSet(port);
    await work(set).finally(() => set.close());
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

const key = 'leaderboard';
const atATime = 10_000;

async function openSortedSet(port: number) {
  const client = createClient({ socket: { host: '127.0.0.1', port, reconnectStrategy: () => 100 } });
  client.on('error', () => undefined);
  await client.connect();
  while ((await client.ping().catch(() => null)) !== 'PONG') await wait(50);
  return {
    /** Puts all fans' points in place of whatever was there. */
    async fill(points: ReadonlyMap<string, number>): Promise<void> {
      await client.del(key);
      const members = [...points].map(([value, score]) => ({ value, score }));
      for (let start = 0; start < members.length; start += atATime) {
        await client.zAdd(key, members.slice(start, start + atATime));
      }
    },
    async addPoints(fans: readonly string[]): Promise<void> {
      await Promise.all(fans.map((fan) => client.zIncrBy(key, 1, fan)));
    },
    /** The first so many with their points, and one fan's place and points: one trip. */
    ask: (fan: string, count: number) =>
      Promise.all([
        client.zRangeWithScores(key, 0, count - 1, { REV: true }),
        client.zRevRank(key, fan),
        client.zScore(key, fan),
      ]),
    close: () => client.close(),
  };
}
