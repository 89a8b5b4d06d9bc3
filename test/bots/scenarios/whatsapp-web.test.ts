import { afterAll, beforeAll } from '@jest/globals';
import { testBrowser } from '../../test-browser.js';
import { SharedLink } from '../whatsapp/web/shared-link.js';
import { chatScenarios } from './chat-scenarios.js';
import { usualTraits } from './chat-world.js';
import { openWebChat } from './whatsapp-web-chat.js';

let link: SharedLink;
beforeAll(async () => {
  link = await SharedLink.make(testBrowser());
}, 120_000);
afterAll(() => link.close(), 60_000);

const traits = {
  ...usualTraits,
  tapsCommands: false,
  saysHowLongToWait: false,
  tellsWhoIsBlocked: false,
  linksBringThePlace: false,
};
chatScenarios('WhatsApp, through WhatsApp Web', () => openWebChat(link), traits);
