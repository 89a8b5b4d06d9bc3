import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AttemptOutcome } from '../../../../core/library-writes/attempt-outcome.js';
import { nextSettlement } from '../../../../core/library-writes/next-settlement.js';
import { aWrite } from '../../../contracts/samples.js';
import { openScriptedSpotify, someCredentials, type ScriptedAnswer, type ScriptedSpotify } from './scripted-server.js';

let spotify: ScriptedSpotify;
beforeAll(async () => {
  spotify = await openScriptedSpotify();
});
afterAll(() => spotify.close());

const uri = 'spotify:track:1NightDriveTrack000001';
const webApi = (status: number, message: string): ScriptedAnswer => ({ status, body: { error: { status, message } } });
const accounts = (status: number, error: string): ScriptedAnswer => ({ status, body: { error } });

type Call = 'save' | 'renew';
/** What is seen, at which call, the class it belongs to, and what becomes of the write. */
const table: [string, Call, ScriptedAnswer, string, string][] = [
  ['2xx', 'save', {}, 'accepted', 'accepted'],
  // A 401 is answered by one renewal first (use-grant.test.ts); this is a second one.
  ['401 again', 'save', webApi(401, 'The access token expired'), 'token-refused', 'needs-reauth'],
  ['400 invalid_grant', 'renew', accounts(400, 'invalid_grant'), 'grant-revoked', 'needs-reauth'],
  ['400 invalid_client', 'renew', accounts(400, 'invalid_client'), 'app-stopped', 'retry'],
  ['401 invalid_client', 'renew', accounts(401, 'invalid_client'), 'app-stopped', 'retry'],
  ['403 for a scope', 'save', webApi(403, 'Insufficient client scope'), 'account-refused', 'needs-reauth'],
  ['403 of the allow-list', 'save', { status: 403, body: 'User not registered' }, 'account-refused', 'dead'],
  ['404', 'save', webApi(404, 'Resource not found'), 'not-live', 'not-live'],
  ['429', 'save', { status: 429 }, 'throttled', 'retry'],
  ['5xx', 'save', { status: 503 }, 'unclear', 'retry'],
  ['a timeout', 'save', { behave: () => undefined }, 'unclear', 'retry'],
  ['a reset', 'save', { behave: (response) => void response.socket?.resetAndDestroy() }, 'unclear', 'retry'],
  ['bad JSON', 'save', { body: '{"tru' }, 'unclear', 'retry'],
];

describe('the classes of errors (Spotify)', () => {
  it.each(table)(
    '%s at %s is of its class, and the write goes its way',
    async (_seen, call, answer, outcome, state) => {
      spotify.answer(answer);

      const ending = call === 'save' ? await spotify.service.save(someCredentials(), uri) : await renewed();

      expect(ending.outcome).toBe(outcome);
      const write = aWrite();
      const moment = { now: write.dueAt, jitter: new Uint8Array(2), isServiceWell: true };
      const saveSent = call === 'save';
      const attempted: AttemptOutcome =
        ending.outcome === 'accepted' || ending.outcome === 'already-there'
          ? { ...ending, uri, saveSent }
          : { ...ending, saveSent };
      expect(nextSettlement(write, attempted, moment).state).toBe(state);
    },
  );
});

async function renewed() {
  const renewal = await spotify.service.renew(someCredentials());
  if (renewal.outcome === 'renewed') throw new Error('It was renewed.');
  return renewal;
}
