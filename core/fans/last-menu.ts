import type { AccountKey } from '../artists/team.js';

/** What somebody may choose: a command, and its options by name. */
export type MenuChoice = { name: string; options: Readonly<Record<string, string>> };

/** The last numbered list that an account was shown in the chat with us alone: what its numbers stand for, from 1 on. */
export type LastMenu = {
  account: AccountKey;
  /** At least one. */
  choices: readonly MenuChoice[];
  /** Database time. */
  shownAt: Date;
};

/** How long a number can still be typed: a letter may lie unread for weeks. */
export const menuKeptMs = 30 * 24 * 60 * 60 * 1000;
