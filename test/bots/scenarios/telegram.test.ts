import { openTelegramWorld, ways } from '../telegram/telegram-world.js';
import { chatScenarios } from './chat-scenarios.js';
import { usualTraits } from './chat-world.js';
import { openTelegramChat } from './telegram-chat.js';

for (const way of ways) {
  const open = () => openTelegramChat(() => openTelegramWorld(way));
  chatScenarios(`Telegram, through ${way.driver} by ${way.receives}`, open, usualTraits);
}
