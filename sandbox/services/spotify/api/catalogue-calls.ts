import { apiError, type Answer } from '../answers.js';
import { isLive, type Release } from '../catalogue.js';
import { base62Id } from '../uris.js';
import type { ApiCall } from './caller.js';
import { albumObject, trackObject } from './objects.js';

/** `GET /tracks/{id}`. */
export function readTrack(call: ApiCall): Answer {
  return read(call, 'track', (release) => trackObject(release, call));
}

/** `GET /albums/{id}`. */
export function readAlbum(call: ApiCall): Answer {
  return read(call, 'album', (release) => albumObject(release, call));
}

/** True if the caller can see the release: the account's country decides, whatever `market` says (platform-apis §1.4). */
export function isVisible(release: Release, { account, state }: ApiCall): boolean {
  return isLive(release, account.country, state.calendar.now());
}

/** What is not live yet in the caller's market is answered like what never was: 404. */
function read(call: ApiCall, kind: 'track' | 'album', show: (release: Release) => Answer['json']): Answer {
  if (!base62Id.test(call.id)) return apiError(400, 'Invalid base62 id');
  const release = call.state.catalogue.find({ kind, id: call.id });
  if (release === null || !isVisible(release, call)) return apiError(404, 'Resource not found');
  return { status: 200, json: show(release) ?? null };
}
