import type { DriverName } from '../../../bots/telegram/driver.js';
import type { TelegramSettings } from '../../../bots/telegram/bot.js';
import { startBots, type BotsOptions } from '../../../bots/start-bots.js';
import { Secret } from '../../../core/secret.js';
import { FakeCalendar } from '../../doubles/fake-calendar.js';
import { FakeMonotonic } from '../../doubles/fake-monotonic.js';
import { MemoryLog } from '../../doubles/memory-log.js';
import { FakeEngine } from '../fake-engine.js';
import { openSandbox, type SharedSandbox } from '../shared-sandbox.js';
import { until } from '../until.js';
import { TelegramPeople, type SeenMessage } from './telegram-people.js';

/** The libraries that the bot can speak through. */
export const drivers: readonly DriverName[] = ['grammy', 'telegraf'];

/** How the bot speaks, and how it learns what is new; every scenario holds for all of them. */
export type Way = { driver: DriverName; receives: 'polling' | 'webhook' };
export const ways: readonly Way[] = drivers.flatMap((driver) => [
  { driver, receives: 'polling' },
  { driver, receives: 'webhook' },
]);

const webhookSecret = new Secret('only-telegram-knows-this');

/** The sandbox's Telegram with a fan called Asha, and all it takes to start the real bot on it. */
export type TelegramWorld = Awaited<ReturnType<typeof openTelegramWorld>>;

/** Opens a world of its own, on the database time of another or in a sandbox that others use too; close it when done. */
export async function openTelegramWorld(
  { driver, receives }: Way,
  monotonic = new FakeMonotonic(new Date('2026-11-24T10:00:00Z')),
  shared?: SharedSandbox,
) {
  const { sandbox, close } = await openSandbox(shared);
  const { apiUrl, credentials, control, group: seeded, bot: account } = sandbox.telegram.describe();
  const people = new TelegramPeople(control);
  // In a sandbox that others use too, people and a group of its own: Telegram counts what a chat is sent, and a group
  // belongs to one artist.
  const person = (name: string) => (shared ? people.newFan(`${name}_${driver}_${receives}`) : people.fan(name));
  const [asha, leo] = [await person('asha'), await person('leo')];
  const group = shared ? await people.newGroup(asha, [leo]) : seeded.id;
  const engine = new FakeEngine();
  const log = new MemoryLog();
  const fake = new FakeCalendar(new Date('2026-11-24T10:00:00Z'));
  const bots: { stop(): Promise<void> }[] = [];
  return {
    /** Where the bot's own calls go, for what another than this bot has done with its token. */
    api: { url: apiUrl, token: credentials.token },
    people,
    asha,
    leo,
    engine,
    log,
    calendar: fake,
    monotonic,
    group,
    account,
    /** Starts the bot, with the sandbox's credentials unless others are given, on the fake engine unless on another. */
    async start(changes: Partial<TelegramSettings> = {}, of: BotsOptions['engine'] = engine) {
      const called = receives === 'webhook' ? { webhookSecret } : {};
      const token = new Secret(credentials.token);
      const telegram = { apiUrl, driver, token, lettersPerSecond: 25, ...called, ...changes };
      const listener = receives === 'webhook' ? { botsPort: 0 } : {};
      const calendar = shared?.calendar ?? fake;
      const world = { calendar, monotonic, log, baseUrl: 'http://127.0.0.1:3000', ...listener };
      const bot = await startBots({ engine: of, telegram, ...world });
      bots.push(bot);
      return bot;
    },
    /** Asha writes; resolves to what the bot has written into that chat since, once there is so much. */
    async ask(text: string, { chatId = asha, messages = 1 } = {}): Promise<SeenMessage[]> {
      const before = (await people.sees(asha, chatId)).length;
      await people.write(asha, text, chatId);
      let since: SeenMessage[] = [];
      await until(async () => {
        since = (await people.sees(asha, chatId)).slice(before);
        return since.length >= messages;
      });
      return since;
    },
    async close() {
      for (const bot of bots) await bot.stop();
      await close();
    },
  };
}
