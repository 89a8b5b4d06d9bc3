import type { Command } from './command.js';
import { helpCommand } from './help.js';
import { preSave } from './pre-save.js';
import { status } from './status.js';

const told: readonly Command[] = [preSave, status];

/** Everything that can be asked for in chat: the one table that all platforms register from. */
export const allCommands: readonly Command[] = [...told, helpCommand(told)];
