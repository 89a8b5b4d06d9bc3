import type { Engine } from '../core/engine.js';
import type { Log } from '../core/ports/log.js';
import type { Random } from '../core/ports/random.js';
import type { Cookies } from './http/cookies.js';
import type { ForgeryGuard } from './http/forgery.js';

/** What the routes share. */
export type Surface = {
  engine: Engine;
  /** The origin fans reach us at, no slash at the end. */
  baseUrl: string;
  cookies: Cookies;
  forgery: ForgeryGuard;
  random: Random;
  log: Log;
};
