import type { Bench } from './bench.js';
import { blast } from './blast.js';
import { idleMemory } from './idle-memory.js';
import { leaderboard } from './leaderboard.js';
import { linkPage } from './link-page.js';
import { preSaveCommand } from './pre-save-command.js';
import { warmStart } from './warm-start.js';

/** Every bench, in the order in which `npm run bench` runs them. */
export const allBenches: readonly Bench[] = [linkPage, preSaveCommand, leaderboard, blast, idleMemory, warmStart];
