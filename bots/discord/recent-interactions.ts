import type { ChatInputCommandInteraction } from 'discord.js';

/** An interaction's token serves 15 minutes (chat-platforms §1.4); the last of them is left for the way. */
const usableForMs = 14 * 60 * 1000;
/** Beyond this many people the longest silent is forgotten: they get a direct message. */
const mostRemembered = 20_000;

/** What of an interaction is kept: its way to answer further. */
export type Answerable = Pick<ChatInputCommandInteraction, 'followUp'>;

/** The last interaction of each person, for a private word in the chat where they typed. */
export interface RecentInteractions {
  remember(userId: string, interaction: Answerable): void;
  /** The person's last interaction while it can still be answered; null after that. */
  of(userId: string): Answerable | null;
  forget(userId: string): void;
}

/** Remembers in memory only: the token in an interaction is a credential, and worthless after a quarter of an hour. */
export function createRecentInteractions(): RecentInteractions {
  const recent = new Map<string, { interaction: Answerable; expiry: NodeJS.Timeout }>();
  const forget = (userId: string): void => {
    clearTimeout(recent.get(userId)?.expiry);
    recent.delete(userId);
  };
  return {
    remember(userId, interaction) {
      forget(userId);
      recent.set(userId, { interaction, expiry: setTimeout(forget, usableForMs, userId).unref() });
      // A map lists its entries in the order in which they were put.
      const [longestSilent] = recent.keys();
      if (recent.size > mostRemembered && longestSilent !== undefined) forget(longestSilent);
    },
    of: (userId) => recent.get(userId)?.interaction ?? null,
    forget,
  };
}
