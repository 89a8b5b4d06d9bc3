import { drivers, openTelegramWorld } from '../telegram/telegram-world.js';
import { chatScenarios } from './chat-scenarios.js';
import { openTelegramChat } from './telegram-chat.js';

for (const driver of drivers) {
  const open = () => openTelegramChat(() => openTelegramWorld(driver));
  chatScenarios(`Telegram, through ${driver} by polling`, open, { typesFreely: true, asksWhatWasMeant: false });
}
