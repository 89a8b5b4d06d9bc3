import { setTimeout as wait } from 'node:timers/promises';
import type { AccountKey } from '../core/artists/team.js';
import { freePort } from '../scripts/database/loopback-port.js';
import { readConfiguration } from '../scripts/read-configuration.js';
import type { Bench, BenchContext, BenchFindings } from './bench.js';
import { rounded } from './figures.js';
import { onInstallation, type BenchInstallation } from './installation.js';
import { post, seatFans } from './seat-fans.js';
import { readMetric, whileServing } from './server-process.js';

/** 35 a second in the place of Telegram's 25: 10,000 fans in less than five minutes. */
const scale = 1.4;
const lettersPerSecond = 25 * scale;
const aimedRatio = 1.1;
const aimedGrowth = 1.2;

/** How close a blast comes to the time that its platform's limit alone would take. */
export const blast: Bench = {
  name: 'blast',
  about: `A blast to 10,000 fans on Telegram (the sandbox, its limits ${scale} times the real ones), by bots/main.ts as a process of its own, from the confirmation to the last message; against the time that ${lettersPerSecond} a second take. The process's memory at a quarter of it, and at the end.`,
  aim: `at most ${aimedRatio} times the ideal, memory at most ${aimedGrowth} times as large at the end as at a quarter`,
  packages: ['grammy', 'mongoose', 'mongodb'],
  run: (context) => onInstallation(context, (installation) => measure(context, installation)),
};

async function measure(context: BenchContext, installation: BenchInstallation): Promise<BenchFindings> {
  const fans = context.isQuick ? 300 : 10_000;
  const { engine } = installation.opened;
  // So many get it that two of the team have to confirm it.
  const [artist, manager] = [telegramAccount('1'), telegramAccount('2')];
  const [campaign] = await engine.campaigns();
  if (!campaign) throw new Error('There is no demo campaign.');
  const configuration = readConfiguration(installation.environment);
  const now = installation.opened.calendar.now();
  await seatFans(fans, 'telegram', { ...installation, configuration, campaign, now });
  await engine.addTeamMember({ artistId: campaign.artistId, account: artist, role: 'owner' });
  await engine.addTeamMember({ artistId: campaign.artistId, account: manager, role: 'manager' });
  const metricsPort = String(await freePort());
  const { apiUrl, credentials, control } = installation.sandbox.telegram.describe();
  await post(`${control}/limits`, { globalPerSecond: 30 * scale });
  const environment = {
    ...installation.environment,
    TELEGRAM_TOKEN: credentials.token,
    TELEGRAM_API_URL: apiUrl,
    TELEGRAM_LETTERS_PER_SECOND: String(lettersPerSecond),
    METRICS_PORT: metricsPort,
  };
  const url = `http://127.0.0.1:${metricsPort}/metrics`;
  const worker = await engine.startWorker();
  try {
    return await whileServing({ main: 'bots/main.ts', environment, url }, async () => {
      const { blast: draft } = await engine.writeBlast({ account: artist, asked: nowhere, text: 'Tonight at six.' });
      await engine.confirmBlast({ account: artist, id: draft.id });
      const startedAt = performance.now();
      await engine.confirmBlast({ account: manager, id: draft.id });
      const memory = await follow({ id: draft.id, account: artist, fans, url, context }, installation);
      const tookS = rounded((performance.now() - startedAt) / 1000);
      return findings({ fans, tookS, memory, database: installation.database });
    });
  } finally {
    await worker.stop();
  }
}

function telegramAccount(externalId: string) {
  return { platform: 'telegram', externalId, displayName: `Account ${externalId}` } as const;
}

const nowhere = { place: null, release: null };

type Followed = {
  id: string;
  account: AccountKey & { displayName: string };
  fans: number;
  url: string;
  context: BenchContext;
};

type Memory = { atQuarterMb: number; atEndMb: number; mostMb: number };

/** Waits until all have it; answers how much memory the bots' process took meanwhile. */
async function follow(
  { id, account, fans, url, context }: Followed,
  { opened: { engine } }: BenchInstallation,
): Promise<Memory> {
  const memory: Memory = { atQuarterMb: 0, atEndMb: 0, mostMb: 0 };
  for (;;) {
    context.signal.throwIfAborted();
    const { blast: going, counts } = await engine.viewBlast({ account, id });
    const { delivered = 0, ...others } = counts;
    const nowMb = rounded((await readMetric(url, 'process_resident_memory_bytes')) / 1024 / 1024);
    memory.mostMb = Math.max(memory.mostMb, nowMb);
    if (memory.atQuarterMb === 0 && delivered >= fans / 4) memory.atQuarterMb = nowMb;
    if (going.state === 'sent' && counts.pending === undefined) {
      // The posts in the demo's communities come on top.
      if (delivered < fans) throw new Error(`Not all of them have it: ${JSON.stringify(others)}.`);
      return { ...memory, atEndMb: nowMb };
    }
    context.say(`  ${delivered} of ${fans}`);
    await wait(Math.max(1, Math.min(5_000, ((fans - delivered) * 500) / lettersPerSecond)));
  }
}

type Measured = { fans: number; tookS: number; memory: Memory; database: string };

function findings({ fans, tookS, memory, database }: Measured): BenchFindings {
  const idealS = fans / lettersPerSecond;
  const ratio = rounded(tookS / idealS);
  const growth = rounded(memory.atEndMb / memory.atQuarterMb);
  const figures = { fans, lettersPerSecond, idealS, tookS, memoryGrowth: growth, ...memory };
  return { met: ratio <= aimedRatio && growth <= aimedGrowth, figures, ratio, database, runs: [figures] };
}
