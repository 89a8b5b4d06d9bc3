import { chatScenarios } from './chat-scenarios.js';
import { openDiscordChat } from './discord-chat.js';

chatScenarios('Discord, through discord.js', openDiscordChat, { typesFreely: false, asksWhatWasMeant: false });
