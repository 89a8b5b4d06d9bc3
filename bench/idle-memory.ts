import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findBrowser } from '../scripts/browser/find-browser.js';
import { freePort } from '../scripts/database/loopback-port.js';
import { cloudEnvironment } from '../scripts/start/sandbox-whatsapp-cloud.js';
import type { Bench, BenchContext, BenchFindings } from './bench.js';
import { compileProgram } from './compiled-program.js';
import { medianOf, rounded } from './figures.js';
import { onInstallation, type BenchInstallation } from './installation.js';
import { treeMemory } from './process-memory.js';
import { readMetric, whileServing } from './server-process.js';
import { linkAccount, webEnvironment } from './whatsapp-web-account.js';

const aimedMb = 200;

/** What a bots process takes while nobody writes. */
export const idleMemory: Bench = {
  name: 'idle-memory',
  about:
    'The resident memory of the compiled bots/main.js, as it is deployed, with one platform each, ten seconds after it has signed in at the sandbox, nobody writing: Discord, Telegram by grammY, Telegram by telegraf, WhatsApp by the Cloud API, WhatsApp by WhatsApp Web; of the same engine with a worker and no bot, as what there is without any; and of the Discord bot run by tsx, as npm start runs it. whatsappWebMb is the bots process alone; whatsappWebTreeMb is what that one, the process of whatsapp-web.js and all of Chromium on the stand-in page take together: the sum of their PSS, in which what they share is counted once (Linux only).',
  aim: `at most ${aimedMb} MB for each bots process; none for Chromium`,
  packages: ['discord.js', 'grammy', 'telegraf', 'whatsapp-web.js', 'mongoose'],
  run: (context) => onInstallation(context, (installation) => measure(context, installation)),
};

/** A process to measure. */
type Measured = {
  name: string;
  main: string;
  variables: Readonly<Record<string, string>>;
  isCompiled?: boolean;
  /** Once it runs, and before it is left alone. */
  begin?: () => Promise<void>;
  /** Also what descends from it is counted, under this name. */
  treeName?: string;
};

async function measure(context: BenchContext, installation: BenchInstallation): Promise<BenchFindings> {
  context.say('  compiling');
  const program = await compileProgram(context.folder, context.signal);
  const figures: Record<string, number> = {};
  const runs: unknown[] = [];
  for (const measured of await processesOf(context, installation)) {
    context.signal.throwIfAborted();
    context.say(`  ${measured.name}`);
    const { samples, tree } = await sample(measured, { context, program });
    figures[measured.name] = medianOf(samples);
    if (measured.treeName !== undefined && tree) figures[measured.treeName] = tree.mb;
    runs.push({ name: measured.name, samples, ...(tree && { tree }) });
  }
  const met = Object.entries(figures).every(([name, mb]) => !aimed.has(name) || mb <= aimedMb);
  return { met, figures, ratio: null, database: installation.database, runs };
}

const aimed = new Set(['workerAloneMb', 'discordMb', 'grammyMb', 'telegrafMb', 'whatsappCloudMb', 'whatsappWebMb']);

async function processesOf(
  { folder, environment: ofMachine }: BenchContext,
  { environment, sandbox }: BenchInstallation,
): Promise<Measured[]> {
  const { DISCORD_TOKEN, DISCORD_APPLICATION_ID, DISCORD_API_URL, ...bare } = environment;
  const telegram = sandbox.telegram.describe();
  const discord = { DISCORD_TOKEN, DISCORD_APPLICATION_ID, DISCORD_API_URL } as Record<string, string>;
  const byTelegram = { TELEGRAM_TOKEN: telegram.credentials.token, TELEGRAM_API_URL: telegram.apiUrl };
  const byCloud = { WHATSAPP_DRIVER: 'cloud' };
  const cloud = { ...byCloud, ...(await cloudEnvironment(byCloud, sandbox.world())) };
  const sessionDir = join(folder, 'whatsapp');
  await mkdir(sessionDir);
  const bots = (name: string, own: Readonly<Record<string, string>>) => ({
    name,
    main: 'bots/main.ts',
    variables: { ...bare, ...own },
  });
  return [
    { name: 'workerAloneMb', main: 'server/worker.ts', variables: bare },
    bots('discordMb', discord),
    bots('grammyMb', byTelegram),
    bots('telegrafMb', { ...byTelegram, TELEGRAM_DRIVER: 'telegraf' }),
    bots('whatsappCloudMb', cloud),
    {
      ...bots('whatsappWebMb', webEnvironment(sandbox, await findBrowser(ofMachine), sessionDir)),
      begin: () => linkAccount(sandbox),
      treeName: 'whatsappWebTreeMb',
    },
    { ...bots('discordByTsxMb', discord), isCompiled: false },
  ];
}

type Sampling = { context: BenchContext; program: string };

async function sample(
  { main, variables, isCompiled = true, begin, treeName }: Measured,
  { context: { isQuick }, program }: Sampling,
): Promise<{ samples: number[]; tree: Awaited<ReturnType<typeof treeMemory>> }> {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}/metrics`;
  const environment = { ...variables, METRICS_PORT: port };
  return whileServing({ main, environment, url, ...(isCompiled && { program }) }, async (pid) => {
    await begin?.();
    await wait(isQuick ? 1_000 : 10_000);
    const samples: number[] = [];
    for (let taken = 0; taken < 5; taken += 1) {
      samples.push(rounded((await readMetric(url, 'process_resident_memory_bytes')) / 1024 / 1024));
      await wait(isQuick ? 100 : 1_000);
    }
    return { samples, tree: treeName === undefined ? null : await treeMemory(pid) };
  });
}
