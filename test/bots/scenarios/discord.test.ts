import { chatScenarios } from './chat-scenarios.js';
import { usualTraits } from './chat-world.js';
import { openDiscordChat } from './discord-chat.js';

chatScenarios('Discord, through discord.js', () => openDiscordChat(), {
  ...usualTraits,
  typesFreely: false,
  asksWhatWasMeant: false,
  tapsCommands: false,
});
