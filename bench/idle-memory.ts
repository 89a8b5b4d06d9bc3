import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../scripts/database/loopback-port.js';
import type { Bench, BenchContext, BenchFindings } from './bench.js';
import { medianOf, rounded } from './figures.js';
import { onInstallation, type BenchInstallation } from './installation.js';
import { readMetric, whileServing } from './server-process.js';

const aimedMb = 200;

/** What a bots process takes while nobody writes. */
export const idleMemory: Bench = {
  name: 'idle-memory',
  about:
    'The resident memory of bots/main.ts (run by tsx) with one platform each, ten seconds after it has signed in at the sandbox, nobody writing: Discord, Telegram by grammY, Telegram by telegraf; and of the same engine with a worker and no bot, as what there is without any.',
  aim: `at most ${aimedMb} MB each`,
  packages: ['discord.js', 'grammy', 'telegraf', 'mongoose'],
  run: (context) => onInstallation(context, (installation) => measure(context, installation)),
};

async function measure(context: BenchContext, installation: BenchInstallation): Promise<BenchFindings> {
  const { environment, sandbox } = installation;
  const { DISCORD_TOKEN, DISCORD_APPLICATION_ID, DISCORD_API_URL, ...bare } = environment;
  const telegram = sandbox.telegram.describe();
  const discord = { DISCORD_TOKEN, DISCORD_APPLICATION_ID, DISCORD_API_URL } as Record<string, string>;
  const byTelegram = { TELEGRAM_TOKEN: telegram.credentials.token, TELEGRAM_API_URL: telegram.apiUrl };
  const processes = {
    workerAloneMb: { main: 'server/worker.ts', variables: {} },
    discordMb: { main: 'bots/main.ts', variables: discord },
    grammyMb: { main: 'bots/main.ts', variables: byTelegram },
    telegrafMb: { main: 'bots/main.ts', variables: { ...byTelegram, TELEGRAM_DRIVER: 'telegraf' } },
  };
  const figures: Record<string, number> = {};
  const runs: unknown[] = [];
  for (const [name, { main, variables }] of Object.entries(processes)) {
    context.signal.throwIfAborted();
    context.say(`  ${name}`);
    const samples = await sample({ main, environment: { ...bare, ...variables } }, context);
    figures[name] = medianOf(samples);
    runs.push({ name, samples });
  }
  const met = Object.values(figures).every((mb) => mb <= aimedMb);
  return { met, figures, ratio: null, database: installation.database, runs };
}

type Measured = { main: string; environment: Record<string, string> };

async function sample({ main, environment }: Measured, { isQuick }: BenchContext): Promise<number[]> {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}/metrics`;
  return whileServing({ main, environment: { ...environment, METRICS_PORT: port }, url }, async () => {
    await wait(isQuick ? 1_000 : 10_000);
    const samples: number[] = [];
    for (let taken = 0; taken < 5; taken += 1) {
      samples.push(rounded((await readMetric(url, 'process_resident_memory_bytes')) / 1024 / 1024));
      await wait(isQuick ? 100 : 1_000);
    }
    return samples;
  });
}
