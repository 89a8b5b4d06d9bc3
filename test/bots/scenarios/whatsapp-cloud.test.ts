import { chatScenarios } from './chat-scenarios.js';
import { usualTraits } from './chat-world.js';
import { openCloudChat } from './whatsapp-cloud-chat.js';

const traits = {
  ...usualTraits,
  tapsCommands: false,
  groups: false,
  saysHowLongToWait: false,
  linksBringThePlace: false,
};
chatScenarios('WhatsApp, through the Cloud API', () => openCloudChat(), traits);
