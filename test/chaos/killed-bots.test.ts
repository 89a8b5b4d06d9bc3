import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { seatFans } from '../../bench/seat-fans.js';
import type { AccountKey } from '../../core/artists/team.js';
import { openDatabase } from '../../core/adapters/mongo/open-database.js';
import { DiscordPeople } from '../bots/discord/discord-people.js';
import { TelegramPeople } from '../bots/telegram/telegram-people.js';
import { until } from '../bots/until.js';
import { openInstallation, type Installation } from '../flows/installation.js';

const fans = 60;
const words = 'Tonight at six we play it in full.';
/** A blast, two kills and what is left after each, on a machine that does other things. */
const withinMs = 180_000;

type Platform = 'discord' | 'telegram';

let world: Installation;
let bots: ChildProcess | undefined;

beforeEach(async () => {
  world = await openInstallation({ withTelegram: true, withoutBots: true, realTime: true });
});
afterEach(async () => {
  await kill();
  await world.close();
});

async function kill(): Promise<void> {
  if (bots?.exitCode !== null || bots.signalCode !== null) return;
  const ended = once(bots, 'exit');
  bots.kill('SIGKILL');
  await ended;
}

/** The bots of one platform, as a process of its own. */
function startProcess(platform: Platform): void {
  const others = platform === 'discord' ? /^(TELEGRAM|SPOTIFY_APP)_/ : /^(DISCORD|SPOTIFY_APP)_/;
  const own = Object.entries(world.environment).filter(([name]) => !others.test(name));
  bots = spawn(process.execPath, ['scripts/run.mjs', 'bots/main.ts'], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], FRONTROW_ENV_FILE: '', ...Object.fromEntries(own) },
    stdio: 'ignore',
  });
}

/** How often each fan reads the artist's words, from the platform's own book. */
async function seenBy(accounts: readonly AccountKey[]): Promise<number[]> {
  const telegram = new TelegramPeople(world.sandbox.telegram.describe().control);
  const discord = new DiscordPeople(world.sandbox.discord.describe().control);
  return Promise.all(
    accounts.map(async ({ platform, externalId }) => {
      const texts =
        platform === 'telegram'
          ? (await telegram.sees(Number(externalId))).map(({ text }) => text)
          : (await discord.sees(externalId, 'dm')).flatMap(({ embeds }) =>
              embeds.map((each) => each.description ?? ''),
            );
      return texts.filter((text) => text.includes(words)).length;
    }),
  );
}

const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);

/** A killed process holds its letters until its leases are over: three minutes later. */
async function leasesEnd(): Promise<void> {
  const database = await openDatabase(world.environment['MONGODB_URI'] ?? '');
  const inHand = { state: 'pending', failures: { $gt: 0 } };
  await database
    .native()
    .collection('announcements')
    .updateMany(inHand, { $set: { nextTryAt: new Date(0) } });
  await database.close();
}

describe.each<{ platform: Platform; inFlight: number }>([
  // Discord takes a nonce, and shows a message that comes again once.
  { platform: 'discord', inFlight: 0 },
  // Telegram takes nothing of the kind: each of the eight that send at once may have one out that nobody has noted.
  { platform: 'telegram', inFlight: 8 },
])('a blast on $platform whose bots are killed in the middle, twice', ({ platform, inFlight }) => {
  it(
    'misses nobody, and repeats no more than what was in flight at each kill',
    async () => {
      const { engine, calendar } = world.opened;
      const [campaign] = await engine.campaigns();
      const accounts = await seatFans(fans, platform, { ...world, campaign: campaign!, now: calendar.now() });
      const artist = { ...accounts[0]!, displayName: 'The artist' };
      await engine.addTeamMember({ artistId: campaign!.artistId, account: artist, role: 'owner' });
      const asked = { place: null, release: campaign!.slug };
      const { blast } = await engine.writeBlast({ account: artist, asked, text: words });
      startProcess(platform);
      await engine.confirmBlast({ account: artist, id: blast.id });

      for (const share of [0.2, 0.6]) {
        await until(async () => sum(await seenBy(accounts)) >= fans * share, withinMs / 3);
        await kill();
        await leasesEnd();
        startProcess(platform);
      }
      const isDone = async () => {
        const { counts } = await engine.viewBlast({ account: artist, id: blast.id });
        return (counts.delivered ?? 0) >= fans;
      };
      await until(isDone, withinMs / 3);

      const seen = await seenBy(accounts);
      expect(seen.filter((count) => count === 0)).toEqual([]);
      expect(sum(seen) - fans).toBeLessThanOrEqual(2 * inFlight);
      // Each kill can repeat a message once.
      expect(Math.max(...seen)).toBeLessThanOrEqual(inFlight === 0 ? 1 : 3);
    },
    withinMs,
  );
});
