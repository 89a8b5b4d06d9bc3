import type { Answer } from '../../answers.js';
import { scopeRefusal, type ApiCall } from './caller.js';

/** `GET /me/player/recently-played`: nobody plays anything in the sandbox. */
export function recentlyPlayed(call: ApiCall): Answer {
  const json = { items: [], cursors: null, next: null, limit: 20, href: `${call.apiUrl}/me/player/recently-played` };
  return scopeRefusal(call, 'user-read-recently-played') ?? { status: 200, json };
}

/** `GET /me/player/currently-playing`: 204 when nothing plays (platform-apis §1.4). */
export function currentlyPlaying(call: ApiCall): Answer {
  return scopeRefusal(call, 'user-read-currently-playing') ?? { status: 204 };
}
