import type { ChatView, Message } from './chat-shape.js';

/** The chat platforms of the sandbox, as people call them. */
export const platformTitles = { discord: 'Discord', telegram: 'Telegram', whatsapp: 'WhatsApp' } as const;
/** See {@link platformTitles}. */
export type ChatPlatform = keyof typeof platformTitles;

/** A room, a group, or somebody's own chat with the bot, on any platform. */
export type Conversation = {
  /** Different for each: a Discord channel's id, `dm`, `telegram:<chat>`, `whatsapp:<chat>`. */
  readonly key: string;
  readonly platform: ChatPlatform;
  readonly isDirect: boolean;
  readonly name: string;
  readonly topic: string;
  readonly messages: readonly Message[];
};

/** A platform whose chats are shown beside Discord's, looked at and written in by the people who live here. */
export interface ChatApp {
  readonly platform: Exclude<ChatPlatform, 'discord'>;
  /** What somebody sees there; nothing if they have no account. */
  conversationsOf(username: string): Promise<Conversation[]>;
  /** Somebody has gone to this conversation: what was not running for want of a visitor is started. */
  open?(key: string): Promise<void>;
  say(username: string, key: string, text: string): Promise<void>;
  /** Presses a button under the message of this id; answers the key of another conversation that it opens, if any. */
  press(username: string, messageId: string, pressed: string): Promise<void>;
  /** Calls `listener` after every change, until `signal` is aborted. */
  follow(listener: () => void, signal: AbortSignal): Promise<void>;
}

/** The rooms of the Discord server, then the direct messages with the bot, even before the first one. */
export function conversationsOnDiscord({ channels }: ChatView): Conversation[] {
  const rooms = channels.filter(({ kind }) => kind !== 'dm');
  const direct = channels.find(({ kind }) => kind === 'dm');
  return [
    ...rooms.map(({ id, name, topic, messages }) => {
      return { key: id, platform: 'discord' as const, isDirect: false, name, topic, messages };
    }),
    {
      key: 'dm',
      platform: 'discord',
      isDirect: true,
      name: direct?.name ?? 'frontrow',
      topic: 'Between you and the bot',
      messages: direct?.messages ?? [],
    },
  ];
}
