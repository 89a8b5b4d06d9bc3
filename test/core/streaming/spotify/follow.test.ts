import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServiceFetch } from '../../../../core/adapters/system/service-fetch.js';
import { Secret } from '../../../../core/secret.js';
import { createSpotify } from '../../../../core/streaming/spotify/spotify.js';
import type { Credentials, RedirectService } from '../../../../core/streaming/streaming-service.js';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import {
  answerConsent,
  callback as redirectUri,
  moveAfterRelease,
  nightDrive,
} from '../../../sandbox/services/spotify/listener.js';

let sandbox: Sandbox;
let spotify: RedirectService;
let credentials: Credentials;
let artistUri: string;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  const { accountsUrl, apiUrl, credentials: app } = sandbox.world().services.spotify;
  const fetch = createServiceFetch({ userAgent: 'Frontrow tests', timeoutMs: 5_000 });
  const clientSecret = new Secret(app.clientSecret);
  spotify = createSpotify({
    clientId: app.clientId,
    clientSecret,
    callsPer30s: 300,
    accountsUrl,
    apiUrl,
    fetch,
    calendar: sandbox.calendar,
  });
  artistUri = `spotify:artist:${nightDrive(sandbox).artistId}`;
  const [state, codeVerifier] = [new Secret('s'.repeat(43)), new Secret('v'.repeat(43))];
  const request = { redirectUri, state, codeVerifier, asks: 'save-and-follow' as const };
  const address = await spotify.signIn.authorizationUrl(request);
  const { searchParams } = await answerConsent(address.href, 'Asha', 'agree');
  const signedIn = await spotify.signIn.exchange(searchParams, request);
  if (signedIn.outcome !== 'signed-in') throw new Error(`The sign-in ended with ${signedIn.outcome}.`);
  credentials = signedIn.credentials;
});
afterEach(() => sandbox.close());

function follows(): boolean {
  const { accounts, libraries } = sandbox.spotify.state;
  const asha = accounts.all().find(({ displayName }) => displayName === 'Asha');
  return libraries.items(asha!).some(({ uri }) => uri === artistUri);
}

function becomes(mode: 'devNew' | 'devLegacy'): void {
  const { apps } = sandbox.spotify.state;
  const { clientId } = sandbox.world().services.spotify.credentials;
  const asha = sandbox.spotify.state.accounts.all().find(({ displayName }) => displayName === 'Asha');
  apps.put(clientId, { ...apps.get(clientId)!, mode, allowList: [asha!.accountId] });
}

/** Later than the token lives. */
async function releaseNow(): Promise<void> {
  moveAfterRelease(sandbox);
  const renewal = await spotify.renew(credentials);
  if (renewal.outcome !== 'renewed') throw new Error(`The renewal ended with ${renewal.outcome}.`);
  credentials = renewal.credentials;
}

const follow = () => spotify.follow!(credentials, artistUri);

describe('following an artist on Spotify', () => {
  it.each(['accept', 'reject400', 'silentNoop'] as const)(
    'is found out, whatever Spotify makes of an artist in the library: %s',
    async (artistFollowViaLibrary) => {
      sandbox.spotify.state.change({ artistFollowViaLibrary });

      expect(await follow()).toEqual({ outcome: 'followed' });

      expect(follows()).toBe(true);
    },
  );

  it.each(['forbidden', 'unknown'] as const)(
    'is done by the older call where the app has no other (%s), ended by it, and keeps no save from being made',
    async (libraryOfOlderApps) => {
      becomes('devLegacy');
      await releaseNow();
      sandbox.spotify.state.change({ libraryOfOlderApps });

      expect(await follow()).toEqual({ outcome: 'followed' });
      expect(follows()).toBe(true);
      expect(await spotify.save(credentials, nightDrive(sandbox).track)).toEqual({ outcome: 'accepted' });
      expect(await spotify.contains(credentials, nightDrive(sandbox).track)).toMatchObject({ present: true });

      expect(await spotify.unfollow?.(credentials, artistUri)).toEqual({ outcome: 'unfollowed' });
      expect(follows()).toBe(false);
    },
  );

  it('is found out for an older app that has both calls', async () => {
    becomes('devLegacy');
    sandbox.spotify.state.change({ artistFollowViaLibrary: 'reject400' });

    expect(await follow()).toEqual({ outcome: 'followed' });
  });

  it.each(['reject400', 'silentNoop'] as const)(
    'keeps no save from being made where it cannot be had (%s)',
    async (artistFollowViaLibrary) => {
      becomes('devNew');
      await releaseNow();
      sandbox.spotify.state.change({ artistFollowViaLibrary });
      const { track } = nightDrive(sandbox);

      expect(await follow()).toEqual({ outcome: 'unsupported' });

      expect(await spotify.save(credentials, track)).toEqual({ outcome: 'accepted' });
      expect(await spotify.contains(credentials, track)).toEqual({ outcome: 'answered', present: true });
    },
  );

  it('is done once: who follows already is left alone', async () => {
    await follow();
    const before = sandbox.spotify.state.ledger.effects({}).length;

    expect(await follow()).toEqual({ outcome: 'already-following' });

    expect(sandbox.spotify.state.ledger.effects({})).toHaveLength(before);
  });

  it.each(['reject400', 'silentNoop'] as const)(
    'cannot be had where neither way is open (%s, and the older call gone), and is claimed by nobody',
    async (artistFollowViaLibrary) => {
      becomes('devNew');
      sandbox.spotify.state.change({ artistFollowViaLibrary });

      expect(await follow()).toEqual({ outcome: 'unsupported' });

      expect(follows()).toBe(false);
    },
  );
});
