import type { ChatInputCommandInteraction } from 'discord.js';
import type { Monotonic } from '../../core/ports/monotonic.js';

/** An interaction's token serves 15 minutes (chat-platforms §1.4); the last of them is left for the way. */
const usableForMs = 14 * 60 * 1000;
/** Beyond this many people the longest silent is forgotten: they get a direct message. */
const mostRemembered = 20_000;

/** The last interaction of each person, for a private word in the chat where they typed. */
export interface RecentInteractions {
  remember(interaction: ChatInputCommandInteraction): void;
  /** The person's last interaction while it can still be answered; null after that. */
  of(userId: string): ChatInputCommandInteraction | null;
  forget(userId: string): void;
}

/** Remembers in memory only: the token in an interaction is a credential, and worthless after a quarter of an hour. */
export function createRecentInteractions(monotonic: Monotonic): RecentInteractions {
  const recent = new Map<string, { interaction: ChatInputCommandInteraction; usableUntilMs: number }>();
  const dropOld = (): void => {
    // A map lists its entries in the order in which they were put.
    for (const [userId, { usableUntilMs }] of recent) {
      if (recent.size <= mostRemembered && monotonic.now().getTime() < usableUntilMs) return;
      recent.delete(userId);
    }
  };
  return {
    remember(interaction) {
      recent.delete(interaction.user.id);
      recent.set(interaction.user.id, { interaction, usableUntilMs: monotonic.now().getTime() + usableForMs });
      dropOld();
    },
    of(userId) {
      dropOld();
      return recent.get(userId)?.interaction ?? null;
    },
    forget: (userId) => void recent.delete(userId),
  };
}
