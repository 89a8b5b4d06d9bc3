import damerauLevenshtein from 'damerau-levenshtein';
import { allCommands } from './all-commands.js';
import type { Command } from './command.js';

/** Other words that people type for a command, as {@link bareName} has them. */
const otherNames: Readonly<Record<string, string>> = {
  forgetme: 'forget',
  unsubscribe: 'stop',
  takeback: 'undo',
  unsave: 'undo',
};

/** A command's name as it is compared: in any case, with or without strokes in it. Platforms differ in what they allow. */
export function bareName(typed: string): string {
  return typed.normalize('NFKC').toLowerCase().replace(/[-_]/g, '');
}

/** The command of this name, however it was written; null if there is none. */
export function commandNamed(typed: string): Command | null {
  const name = bareName(typed);
  const meant = Object.hasOwn(otherNames, name) ? otherNames[name] : name;
  return allCommands.find((command) => command.name === meant) ?? null;
}

/** Longer than any name with a mistake in it. */
const longestName = 24;

/**
 * The commands that were probably meant by a name that there is not, the closest and those equally close: one slip of the
 * finger away (two letters in each other's place are one), in a long name two.
 */
export function nearestCommands(typed: string, mostSlips = 2): Command[] {
  const name = bareName(typed);
  if (name.length < 3 || name.length > longestName) return [];
  const slips = Math.min(mostSlips, name.length < 6 ? 1 : 2);
  const ranked = allCommands.map((command) => ({ command, away: damerauLevenshtein(name, command.name).steps }));
  const closest = Math.min(...ranked.map(({ away }) => away));
  return closest > slips ? [] : ranked.filter(({ away }) => away === closest).map(({ command }) => command);
}
