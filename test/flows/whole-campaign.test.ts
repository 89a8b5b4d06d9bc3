import { afterAll, beforeAll, it } from '@jest/globals';
import { openDiscordChat } from '../bots/scenarios/discord-chat.js';
import type { ChatWorld } from '../bots/scenarios/chat-world.js';
import { openTelegramChat } from '../bots/scenarios/telegram-chat.js';
import { openCloudChat } from '../bots/scenarios/whatsapp-cloud-chat.js';
import type { SharedSandbox } from '../bots/shared-sandbox.js';
import { openTelegramWorld, type Way } from '../bots/telegram/telegram-world.js';
import { testBrowser } from '../test-browser.js';
import { openWebChat } from '../bots/scenarios/whatsapp-web-chat.js';
import { SharedLink } from '../bots/whatsapp/web/shared-link.js';
import { openInstallation, type Installation } from './installation.js';
import { aRelease, WholeCampaign } from './whole-campaign.js';

let installation: Installation;
let link: SharedLink;
beforeAll(async () => {
  installation = await openInstallation({ withoutBots: true, withoutDemo: true });
  link = await SharedLink.make(testBrowser());
}, 120_000);
afterAll(async () => {
  await link.close();
  await installation.close();
}, 60_000);

const onTelegram = (way: Way) => (shared: SharedSandbox) =>
  openTelegramChat(() => openTelegramWorld(way, undefined, shared));

const platforms: [name: string, open: (shared: SharedSandbox) => Promise<ChatWorld>, hasGroup: boolean][] = [
  ['Discord', openDiscordChat, true],
  ['Telegram, through grammY by polling', onTelegram({ driver: 'grammy', receives: 'polling' }), true],
  ['Telegram, through telegraf by webhook', onTelegram({ driver: 'telegraf', receives: 'webhook' }), true],
  ['WhatsApp, through the Cloud API', openCloudChat, false],
  ['WhatsApp, through WhatsApp Web', () => openWebChat(link), true],
];

it.each(platforms)(
  'runs a whole campaign from chat on %s',
  async (name, open, hasGroup) => {
    const { sandbox, opened } = installation;
    const chat = await open({ sandbox, calendar: opened.calendar });
    const release = aRelease(installation, 1 + platforms.findIndex((each) => each[0] === name));
    try {
      await chat.start(opened.engine);
      const campaign = new WholeCampaign(installation, { chat, release, hasGroup });
      await campaign.isMade();
      await campaign.isAtHome();
      await campaign.isPreSaved();
      await campaign.isMoved();
      await campaign.isBlasted();
      await campaign.isOut();
      await campaign.isCounted();
    } finally {
      await chat.close();
    }
  },
  180_000,
);
