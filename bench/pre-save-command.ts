import { answer } from '../bots/commands/route.js';
import type { Bench, BenchContext, BenchFindings } from './bench.js';
import { percentileOf, rounded } from './figures.js';
import { onInstallation, type BenchInstallation } from './installation.js';

const aimedP99Ms = 50;
const warmUps = 20;

/** How long a fan in chat waits for the engine's part of the answer to `/presave`. */
export const preSaveCommand: Bench = {
  name: 'pre-save-command',
  about:
    '`/presave` through bots/commands/route.ts in process, on the real database engine, one after the other: half of them typed by a fan for the first time, half again.',
  aim: `p99 at most ${aimedP99Ms} ms`,
  packages: ['mongoose', 'mongodb'],
  run: (context) => onInstallation(context, (installation) => measure(context, installation)),
};

async function measure({ isQuick, signal }: BenchContext, installation: BenchInstallation): Promise<BenchFindings> {
  const fans = isQuick ? 50 : 1_000;
  for (let fan = 0; fan < warmUps; fan += 1) await typePreSave(`warm-${fan}`, installation);
  const took: Record<'firstTime' | 'again', number[]> = { firstTime: [], again: [] };
  for (const time of ['firstTime', 'again'] as const) {
    for (let fan = 0; fan < fans; fan += 1) {
      signal.throwIfAborted();
      took[time].push(await typePreSave(`fan-${fan}`, installation));
    }
  }
  const all = [...took.firstTime, ...took.again];
  const figures = {
    p50Ms: percentileOf(all, 50),
    p99Ms: percentileOf(all, 99),
    firstTimeP99Ms: percentileOf(took.firstTime, 99),
    againP99Ms: percentileOf(took.again, 99),
    commands: all.length,
  };
  return { met: figures.p99Ms <= aimedP99Ms, figures, ratio: null, database: installation.database, runs: [took] };
}

/** One command, answered; how long it took. @throws Error if the answer is no card */
async function typePreSave(name: string, { opened, log }: BenchInstallation): Promise<number> {
  const { engine, calendar } = opened;
  const account = { platform: 'discord', externalId: `bench-${name}`, displayName: name } as const;
  const startedAt = performance.now();
  const typed = { account, place: null, options: {}, now: calendar.now(), requestId: name };
  const reply = await answer('presave', typed, { engine, log });
  const took = rounded(performance.now() - startedAt);
  if (!reply.parts.some(({ part }) => part === 'card')) throw new Error(`/presave answered ${JSON.stringify(reply)}.`);
  return took;
}
