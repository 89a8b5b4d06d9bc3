import { answer } from '../bots/commands/route.js';
import { Secret } from '../core/secret.js';
import type { Bench, BenchContext, BenchFindings } from './bench.js';
import { percentileOf, rounded } from './figures.js';
import { onInstallation, type BenchInstallation } from './installation.js';

const aimedP99Ms = 50;
const warmUps = 20;

/** How long a fan in chat waits for the engine's part of the answer to `/presave`. */
export const preSaveCommand: Bench = {
  name: 'pre-save-command',
  about:
    '`/presave` through bots/commands/route.ts in process, on the real database engine, one after the other: half of them typed by a fan for the first time, half again, every second of those by one who has pre-saved by then.',
  aim: `p99 at most ${aimedP99Ms} ms`,
  packages: ['mongoose', 'mongodb'],
  run: (context) => onInstallation(context, (installation) => measure(context, installation)),
};

async function measure({ isQuick, signal }: BenchContext, installation: BenchInstallation): Promise<BenchFindings> {
  const fans = isQuick ? 50 : 1_000;
  for (let fan = 0; fan < warmUps; fan += 1) await typePreSave(`warm-${fan}`, installation);
  const took: Record<'firstTime' | 'again', number[]> = { firstTime: [], again: [] };
  for (let fan = 0; fan < fans; fan += 1) {
    signal.throwIfAborted();
    took.firstTime.push(await typePreSave(`fan-${fan}`, installation));
  }
  for (let fan = 0; fan < fans; fan += 2) await askForReminder(`fan-${fan}`, installation);
  for (let fan = 0; fan < fans; fan += 1) {
    signal.throwIfAborted();
    took.again.push(await typePreSave(`fan-${fan}`, installation));
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

const accountOf = (name: string) => ({ platform: 'discord', externalId: `bench-${name}`, displayName: name }) as const;

/** The fan opens their own link, and asks for the release at their midnight. */
async function askForReminder(name: string, { opened: { engine }, slug }: BenchInstallation): Promise<void> {
  const invitation = await engine.givePersonalLink(accountOf(name));
  if (invitation.kind !== 'join') throw new Error(`${name} cannot join.`);
  const token = new Secret(invitation.personalUrl.slice(invitation.personalUrl.lastIndexOf('/') + 1));
  const { session } = await engine.claimPersonalLink(token, null);
  const wish = { slug, service: 'spotify', zone: 'Asia/Kolkata', session, adult: true, because: 'fan-chose' } as const;
  await engine.joinWithoutGrant({ ...wish, mode: 'reminder' });
}

/** One command, answered; how long it took. @throws Error if the answer is no card */
async function typePreSave(name: string, { opened, log }: BenchInstallation): Promise<number> {
  const { engine, calendar } = opened;
  const startedAt = performance.now();
  const typed = { account: accountOf(name), place: null, options: {}, now: calendar.now(), requestId: name };
  const reply = await answer('presave', typed, { engine, log });
  const took = rounded(performance.now() - startedAt);
  if (!reply.parts.some(({ part }) => part === 'card')) throw new Error(`/presave answered ${JSON.stringify(reply)}.`);
  return took;
}
