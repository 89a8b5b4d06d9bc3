import { setTimeout as wait } from 'node:timers/promises';
import type { Pause } from '../../ports/pause.js';

/** Waits by this machine's timers. */
export const systemPause: Pause = (ms) => wait(ms);
