import { startBots, type BotsOptions } from '../../../bots/start-bots.js';
import type { DiscordSettings } from '../../../bots/discord/bot.js';
import { Secret } from '../../../core/secret.js';
import { FakeCalendar } from '../../doubles/fake-calendar.js';
import { FakeMonotonic } from '../../doubles/fake-monotonic.js';
import { MemoryLog } from '../../doubles/memory-log.js';
import { FakeEngine } from '../fake-engine.js';
import { openSandbox, type SharedSandbox } from '../shared-sandbox.js';
import { until } from '../until.js';
import { DiscordPeople, type SeenMessage } from './discord-people.js';

/** The sandbox's Discord with a fan called Asha, and all it takes to start the real bot on it. */
export type DiscordWorld = Awaited<ReturnType<typeof openDiscordWorld>>;

/** Opens a world of its own, or in a sandbox that others use too; close it when done. */
export async function openDiscordWorld(shared?: SharedSandbox) {
  const { sandbox, close } = await openSandbox(shared);
  const { apiUrl, credentials, control, guild } = sandbox.discord.describe();
  const people = new DiscordPeople(control);
  const asha = await people.fan('asha');
  const engine = new FakeEngine();
  const log = new MemoryLog();
  /** Stands still: nobody's patience comes back unless a test lets it. */
  const monotonic = new FakeMonotonic(new Date('2026-11-20T08:00:00Z'));
  const bots: { stop(): Promise<void> }[] = [];
  return {
    /** Where the bot's own calls go, for what another than this bot has done with its token. */
    api: { url: apiUrl, token: credentials.token },
    people,
    asha,
    engine,
    log,
    monotonic,
    applicationId: credentials.applicationId,
    guild,
    /** Starts the bot, with the sandbox's credentials unless others are given, on the fake engine unless on another. */
    async start(changes: Partial<DiscordSettings> = {}, of: BotsOptions['engine'] = engine) {
      const { token, applicationId } = credentials;
      const discord = { apiUrl, applicationId, token: new Secret(token), ...changes };
      const calendar = shared?.calendar ?? new FakeCalendar(new Date('2026-11-24T10:00:00Z'));
      const bot = await startBots({ engine: of, discord, baseUrl: 'http://127.0.0.1:3000', calendar, monotonic, log });
      bots.push(bot);
      return bot;
    },
    /** Asha types a command; resolves to the answer once it is there. */
    async ask(name: string, place: 'group' | 'private' = 'group'): Promise<SeenMessage> {
      const kind = place === 'group' ? 'text' : 'dm';
      const before = (await people.sees(asha, kind)).length;
      await people.type(asha, name, place);
      let answered: SeenMessage | undefined;
      await until(async () => {
        answered = (await people.sees(asha, kind)).slice(before).find(({ thinking }) => !thinking);
        return answered !== undefined;
      });
      return answered!;
    },
    async close() {
      for (const bot of bots) await bot.stop();
      await close();
    },
  };
}
