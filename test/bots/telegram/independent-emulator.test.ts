import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js';
import { startTelegramBot } from '../../../bots/telegram/bot.js';
import { campaignId } from '../../../core/campaigns/campaign.js';
import { Secret } from '../../../core/secret.js';
import { FakeCalendar } from '../../doubles/fake-calendar.js';
import { FakeMonotonic } from '../../doubles/fake-monotonic.js';
import { MemoryLog } from '../../doubles/memory-log.js';
import { FakeEngine } from '../fake-engine.js';
import { nightDrive } from '../night-drive.js';
import { until } from '../until.js';
import { drivers } from './telegram-world.js';

const token = '123456789:AnotherPeoplesEmulatorTakesAnyToken00';

/** Somebody else's Telegram: telegram-test-api knows nine methods, and answers 500 to every other one. */
async function openServer() {
  const server = new TelegramServer({ port: await freePort(), host: '127.0.0.1' });
  await server.start();
  return server;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const botMessages = z.array(
  z.object({ message: z.object({ text: z.string(), reply_markup: z.unknown().optional() }) }),
);

/** What the bot has written, as that server keeps it. */
function written({ storage }: TelegramServer) {
  return botMessages.parse(storage.botMessages).map(({ message }) => message);
}

describe.each(drivers)('the Telegram bot through %s, on an emulator that is not ours', (driver) => {
  let server: TelegramServer;
  let bot: { stop(): Promise<void> } | undefined;
  const engine = new FakeEngine();

  beforeEach(async () => {
    server = await openServer();
    engine.open = [
      nightDrive(),
      nightDrive({ id: campaignId.parse('cmp_monsoon000'), slug: 'monsoon', title: 'Monsoon' }),
    ];
    engine.invite = ({ externalId }) => ({
      kind: 'join',
      campaign: nightDrive(),
      artworkUrl: null,
      personalUrl: `https://frontrow.example/p/secret-of-${externalId}`,
      calendarUrl: 'https://frontrow.example/l/night-drive/calendar.ics',
      preSaves: [],
      passOn: null,
      friendsCode: 'none',
    });
    const settings = { driver, lettersPerSecond: 25, token: new Secret(token), apiUrl: server.config.apiURL };
    const calendar = new FakeCalendar(new Date('2026-11-24T10:00:00Z'));
    const monotonic = new FakeMonotonic(new Date('2026-11-24T10:00:00Z'));
    bot = await startTelegramBot({ engine, settings, webhooks: null, calendar, monotonic, log: new MemoryLog() });
  });
  afterEach(async () => {
    await bot?.stop();
    await server.stop();
  });

  it('answers a command and the button under its answer', async () => {
    const client = server.getClient(token, { userId: 42, chatId: 42 });
    await client.sendCommand(client.makeCommand('/presave'));
    await until(() => written(server).length === 1);

    const [answer] = written(server);
    expect(answer?.text).toContain('<b>Night Drive</b>');
    const keyboard = JSON.stringify(answer?.reply_markup);
    expect(keyboard).toContain('https://frontrow.example/p/secret-of-42');
    expect(keyboard).toContain('/presave release:monsoon');

    const message = { message_id: 7 } as object;
    await client.sendCallback(client.makeCallbackQuery('/presave release:monsoon', { message }));
    await until(() => written(server).length === 2);
    expect(engine.asked?.release).toBe('monsoon');
  });

  it('leaves alone a command for another bot', async () => {
    const client = server.getClient(token, { userId: 42, chatId: -42, type: 'group' });
    await client.sendCommand(client.makeCommand('/presave@other_bot'));
    await client.sendCommand(client.makeCommand('/help'));
    await until(() => written(server).length > 0);

    expect(written(server).every(({ text }) => !text.includes('Night Drive'))).toBe(true);
  });
});
