import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseArtwork } from '../../core/campaigns/artwork.js';
import { Secret } from '../../core/secret.js';
import type {
  Credentials,
  FoundItem,
  ReleaseReference,
  SignInOutcome,
} from '../../core/streaming/streaming-service.js';
import { signInContract } from './redirect-sign-in-contract.js';
import {
  credentialsOf,
  newRequest,
  redirectOf,
  signIn,
  type ServiceCall,
  type ServiceFailure,
  type ServiceUnderTest,
} from './streaming-service-under-test.js';

const hourMs = 3_600_000;

/** Where services differ. */
export type ServiceTraits = {
  /** Following takes a permission of its own. With TIDAL artists are one more collection, and one scope is for all. */
  followTakesPermission: boolean;
  /** Access tokens end and are renewed. Deezer's has no end, and nothing renews one that is refused. */
  renews: boolean;
  /** Fans are sent to the service's own sign-in. Apple's is inside a page of ours, and tells no account. */
  redirects: boolean;
  /** A search by ISRC names every track that bears it. Deezer's leads to one alone. */
  namesAllOfACode: boolean;
  /** A code is good for the sign-in it was given to alone (PKCE). Deezer has none: the one-time state has to do. */
  bindsCode: boolean;
  /** Signing in and renewing are tried here, and not with another app at the same service already. */
  triesSignIn: boolean;
};

const everything: ServiceTraits = {
  followTakesPermission: true,
  redirects: true,
  renews: true,
  namesAllOfACode: true,
  bindsCode: true,
  triesSignIn: true,
};

/** What every {@link StreamingService} with sign-in by redirect promises. */
export function streamingServiceContract(
  name: string,
  open: () => Promise<ServiceUnderTest>,
  traits: Partial<ServiceTraits> = {},
): void {
  const { followTakesPermission, redirects, renews, bindsCode, namesAllOfACode, triesSignIn } = {
    ...everything,
    ...traits,
  };
  describe(`a streaming service, ${name}`, () => {
    let world: ServiceUnderTest;
    beforeEach(async () => {
      world = await open();
    });
    afterEach(() => world.close());

    if (triesSignIn) {
      if (redirects) signInContract(() => world, { renews, bindsCode });
      else inPageSignInContract(() => world);
      if (renews) renewalContract(() => world);
      else tokenWithoutEndContract(() => world);
      grantContract(() => world);
      if (redirects) exchangeFailureContract(() => world);
    }
    libraryContract(() => world);
    matchContract(() => world, namesAllOfACode);
    catalogueContract(() => world);
    followContract(() => world);
    unfollowContract(() => world);
    if (followTakesPermission) followPermissionContract(() => world);
    failureContract(() => world);
  });
}

async function uriOf(world: ServiceUnderTest, credentials: Credentials): Promise<string> {
  const found = await world.service.findItem(credentials, world.release, 'track');
  if (found.outcome !== 'live') throw new Error(`The release was ${found.outcome}.`);
  return found.uri;
}

/** What anybody may look at, without a fan: the release by its URI and its codes, and no picture of anywhere else. */
function catalogueContract(open: () => ServiceUnderTest): void {
  it('tells everybody of a release that is out: its names, codes and items, by whichever is asked', async () => {
    const world = open();
    world.releaseTheRelease();
    const { trackUri, albumUri } = world.release;
    const { upc, recording } = world.releaseByCodes;
    const { catalogue } = world.service;

    const byTrack = await catalogue?.look({ by: 'uri', item: 'track', uri: trackUri! });
    expect(byTrack).toMatchObject({
      outcome: 'found',
      release: { title: 'Night Drive', trackUri, albumUri, isrc: recording?.isrc },
    });
    expect(await catalogue?.look({ by: 'isrc', isrc: recording!.isrc })).toEqual(byTrack);
    const byAlbum = await catalogue?.look({ by: 'uri', item: 'album', uri: albumUri! });
    expect(byAlbum).toMatchObject({ outcome: 'found', release: { title: 'Night Drive', trackUri, albumUri, upc } });
    expect(await catalogue?.look({ by: 'upc', upc: upc! })).toEqual(byAlbum);
  });

  it('hands out the cover that it tells of, by the track as by the album', async () => {
    const { service, releaseTheRelease, release } = open();
    releaseTheRelease();
    for (const item of ['track', 'album'] as const) {
      const told = await service.catalogue?.look({ by: 'uri', item, uri: release[`${item}Uri`]! });
      const url = told?.outcome === 'found' ? told.release.coverUrl : null;

      const { contentType, bytes } = await parseArtwork((await service.catalogue?.cover(url!))!);
      expect([contentType, bytes.length > 1000]).toEqual(['image/jpeg', true]);
    }
  });

  it('knows nothing of what there is not, and fetches no picture from any other host', async () => {
    const { service } = open();

    expect(await service.catalogue?.look({ by: 'isrc', isrc: 'QZES92699999' })).toEqual({ outcome: 'not-live' });
    for (const url of ['https://evil.example/cover.jpg', 'http://127.0.0.1:1/cover', 'file:///etc/passwd', 'cover']) {
      expect(await service.catalogue?.cover(url)).toBeNull();
    }
  });
}

/** What signing in inside a page promises: what comes back is believed for its own request alone. */
function inPageSignInContract(open: () => ServiceUnderTest): void {
  it('signs a fan in with every permission it names, and tells their country and no account', async () => {
    const world = open();
    const { credentials, scopes } = await signIn(world, 'ana');

    expect(scopes).toEqual(expect.arrayContaining(world.service.signIn.permissions.map(({ scope }) => scope)));
    expect(await world.service.account(credentials)).toEqual({
      outcome: 'account',
      account: { id: null, market: expect.stringMatching(/^[A-Z]{2}$/) as unknown },
    });
  });

  it.each<[string, (callback: URLSearchParams) => void]>([
    ['without a state', (callback) => callback.delete('state')],
    ['with another state', (callback) => callback.set('state', 'x'.repeat(43))],
    ['with two states', (callback) => callback.append('state', callback.get('state') ?? '')],
    ['without a token', (callback) => callback.delete('user_token')],
    ['with two tokens', (callback) => callback.append('user_token', 'made-up-token-of-nobody')],
  ])('refuses what comes back %s', async (_what, forge) => {
    const world = open();
    const request = newRequest(world);
    const token = (await world.handToken?.('ana')) ?? '';
    const callback = new URLSearchParams({ state: request.state.reveal(), user_token: token });
    forge(callback);

    expect(await world.service.signIn.exchange(callback, request)).toMatchObject({ outcome: 'invalid' });
  });
}

function renewalContract(open: () => ServiceUnderTest): void {
  it('honours an access token until it ends, and renews it after that', async () => {
    const { service, passMs } = open();
    const credentials = await credentialsOf(open());
    // Longer than any of the services lets one live.
    passMs(5 * hourMs);

    expect(await service.account(credentials)).toEqual({ outcome: 'token-refused' });
    const renewal = await service.renew(credentials);

    expect(renewal.outcome).toBe('renewed');
    if (renewal.outcome !== 'renewed') return;
    expect(await service.account(renewal.credentials)).toMatchObject({ outcome: 'account' });
  });

  it('carries the refresh token over where no new one is sent', async () => {
    const credentials = await credentialsOf(open());

    const renewal = await open().service.renew(credentials);

    const carried = renewal.outcome === 'renewed' && renewal.credentials.refreshToken?.reveal();
    expect(carried === credentials.refreshToken?.reveal()).toBe(true);
  });

  it('hands out the new refresh token where the old one is retired', async () => {
    const { service, rotateRefreshTokens } = open();
    rotateRefreshTokens();
    const old = await credentialsOf(open());

    const renewal = await service.renew(old);

    if (renewal.outcome !== 'renewed') throw new Error(`The renewal ended with ${renewal.outcome}.`);
    expect(renewal.credentials.refreshToken?.reveal() === old.refreshToken?.reveal()).toBe(false);
    expect(await service.renew(old)).toEqual({ outcome: 'grant-revoked' });
    expect(await service.renew(renewal.credentials)).toMatchObject({ outcome: 'renewed' });
  });

  it('says that a grant is over when its refresh token was never given out', async () => {
    const credentials = await credentialsOf(open());
    const forged = { ...credentials, refreshToken: new Secret('forged-refresh-token') };

    expect(await open().service.renew(forged)).toEqual({ outcome: 'grant-revoked' });
  });
}

/** Where there is nothing to renew, renewing is asking whether the token is still honoured. */
function tokenWithoutEndContract(open: () => ServiceUnderTest): void {
  it('goes on with a token that is still honoured, and ends the grant of one that is not', async () => {
    const { service, passMs } = open();
    const credentials = await credentialsOf(open());
    passMs(5 * hourMs);

    expect(await service.renew(credentials)).toEqual({ outcome: 'renewed', credentials });
    const forged = { ...credentials, accessToken: new Secret('forged-access-token') };
    expect(await service.renew(forged)).toEqual({ outcome: 'grant-revoked' });
  });
}

function grantContract(open: () => ServiceUnderTest): void {
  it('says that a grant is over once the fan has removed us', async () => {
    const { service, revoke } = open();
    const credentials = await credentialsOf(open());
    revoke('ana');

    expect(await service.account(credentials)).toEqual({ outcome: 'token-refused' });
    expect(await service.renew(credentials)).toEqual({ outcome: 'grant-revoked' });
  });
}

function libraryContract(open: () => ServiceUnderTest): void {
  it.each(['track', 'album'] as const)('does not find the %s before it is live', async (item) => {
    const { service, release, releaseByCodes } = open();
    const credentials = await credentialsOf(open());

    expect(await service.findItem(credentials, release, item)).toEqual({ outcome: 'not-live' });
    expect(await service.findItem(credentials, releaseByCodes, item)).toEqual({ outcome: 'not-live' });
  });

  it.each(['track', 'album'] as const)('finds the %s by its URI and by its code once it is live', async (item) => {
    const world = open();
    world.releaseTheRelease();
    const credentials = await credentialsOf(world);
    const uri = item === 'track' ? world.release.trackUri : world.release.albumUri;

    expect(await world.service.findItem(credentials, world.release, item)).toEqual({ outcome: 'live', uri });
    expect(await world.service.findItem(credentials, world.releaseByCodes, item)).toEqual({ outcome: 'live', uri });
  });

  it('saves for each fan the recording they chose, and never the original in place of a remix that is not there yet', async () => {
    const world = open();
    const { service, releaseByCodes } = world;
    const recording = { isrc: 'INZ032600099', title: 'Night Drive (Riya Remix)', default: false };
    const original = { ...releaseByCodes, otherTitles: [recording.title] };
    const remix = { ...releaseByCodes, recording, otherTitles: ['Night Drive'] };
    world.releaseTheRelease();
    const [ana, binod] = [await credentialsOf(world, 'ana'), await credentialsOf(world, 'binod')];
    expect(await service.findItem(binod, remix, 'track')).toEqual({ outcome: 'not-live' });
    const remixUri = world.putRemix(recording);

    for (const [credentials, release] of [
      [ana, original],
      [binod, remix],
    ] as const) {
      const found = await service.findItem(credentials, release, 'track');
      if (found.outcome !== 'live') throw new Error(`The recording was ${found.outcome}.`);
      await service.save(credentials, found.uri);
    }

    expect(world.libraryOf('ana')).toEqual([world.release.trackUri]);
    expect(world.libraryOf('binod')).toEqual([remixUri]);
  });

  it('holds an item only once it was saved, for this fan alone, and once however often it was saved', async () => {
    const world = open();
    const { service } = world;
    world.releaseTheRelease();
    const [ana, binod] = [await credentialsOf(world, 'ana'), await credentialsOf(world, 'binod')];
    const uri = await uriOf(world, ana);
    expect(await service.contains(ana, uri)).toEqual({ outcome: 'answered', present: false });

    expect(await service.save(ana, uri)).toEqual({ outcome: 'accepted' });
    const again = service.savesTellWhatWasThere ? 'already-there' : 'accepted';
    expect(await service.save(ana, uri)).toEqual({ outcome: again });

    expect(await service.contains(ana, uri)).toEqual({ outcome: 'answered', present: true });
    expect(await service.contains(binod, uri)).toEqual({ outcome: 'answered', present: false });
    expect(world.libraryOf('ana')).toEqual([uri]);
    expect(world.libraryOf('binod')).toEqual([]);
  });

  it('takes out what is asked for and nothing else, and once however often it is asked', async () => {
    const world = open();
    const { service } = world;
    if (!service.remove) return;
    world.releaseTheRelease();
    const [ana, binod] = [await credentialsOf(world, 'ana'), await credentialsOf(world, 'binod')];
    const track = await uriOf(world, ana);
    const album = world.release.albumUri ?? '';
    for (const [credentials, uri] of [
      [ana, track],
      [ana, album],
      [binod, track],
    ] as const) {
      await service.save(credentials, uri);
    }

    expect(await service.remove(ana, track)).toEqual({ outcome: 'accepted' });
    expect(await service.remove(ana, track)).toEqual({ outcome: 'accepted' });

    expect(await service.contains(ana, track)).toEqual({ outcome: 'answered', present: false });
    expect(world.libraryOf('ana')).toEqual([album]);
    expect(world.libraryOf('binod')).toEqual([track]);
  });

  it('holds nothing that was saved before it was live, whatever it answered', async () => {
    const world = open();
    const credentials = await credentialsOf(world);
    const uri = world.release.trackUri ?? '';
    await world.service.save(credentials, uri);

    expect(await world.service.contains(credentials, uri)).toEqual({ outcome: 'answered', present: false });
    expect(world.libraryOf('ana')).toEqual([]);
  });

  it('names a place to listen, with or without URIs of its own', () => {
    const { service, release, releaseByCodes } = open();
    for (const known of [release, releaseByCodes]) expect(new URL(service.listenUrl(known)).protocol).toBe('https:');
  });
}

/** What is promised where a code is not enough to tell what is ours. */
function matchContract(open: () => ServiceUnderTest, namesAll: boolean): void {
  const oursAnd = (world: ServiceUnderTest, twin: string) =>
    (namesAll ? [world.release.trackUri, twin] : [twin]).toSorted();
  /** By the ISRC alone: nothing else leads to the album. */
  const search = async (world: ServiceUnderTest, change: Partial<ReleaseReference> = {}) => {
    world.releaseTheRelease();
    const release = { ...world.releaseByCodes, upc: null, ...change };
    return world.service.findItem(await credentialsOf(world), release, 'track');
  };
  const candidatesOf = (found: FoundItem) => (found.outcome === 'doubtful' ? found.candidates : []);

  it('saves nothing on a guess: what bears our code, and not our artist or title, is shown to a human', async () => {
    const world = open();
    const foreign = world.addTwin({ artist: 'Somebody Else' });
    const found = await search(world);

    expect(found.outcome).toBe('doubtful');
    expect(candidatesOf(found).map(({ uri }) => uri)).toEqual(oursAnd(world, foreign));
    expect(candidatesOf(found)).toContainEqual(
      expect.objectContaining({ uri: foreign, title: 'Night Drive', artists: ['Somebody Else'], durationMs: 214_000 }),
    );

    world.addTwin({ title: 'Night Drive (Sped Up)' });
    const again = await search(world);
    expect(candidatesOf(again).map(({ title }) => title)).toContain('Night Drive (Sped Up)');
  });

  it('is certain where the UPC tells which of two is ours', async () => {
    const world = open();
    world.addTwin({ artist: 'Somebody Else' });
    const { trackUri: uri } = world.release;

    expect(await search(world, { upc: world.releaseByCodes.upc })).toEqual({ outcome: 'live', uri });
  });

  it('takes one recording on two albums for no doubt, and chooses the same of them each time', async () => {
    const world = open();
    const twin = world.addTwin();
    const found = await search(world);

    expect(oursAnd(world, twin)).toContain(found.outcome === 'live' && found.uri);
    expect(await search(world)).toEqual(found);
  });

  if (namesAll) {
    it('asks which is ours of two that are not equally long', async () => {
      const world = open();
      const longer = world.addTwin({ durationMs: 260_000 });
      const candidates = candidatesOf(await search(world));

      expect(candidates.map(({ uri, durationMs }) => [uri, durationMs]).toSorted()).toEqual(
        [
          [world.release.trackUri, 214_000],
          [longer, 260_000],
        ].toSorted(),
      );
    });
  }

  it('goes by what a human has said of the candidates', async () => {
    const world = open();
    const twin = world.addTwin({ artist: 'Somebody Else' });
    const { trackUri } = world.release;
    const decided = { confirmed: [], refused: [], version: 1 };

    expect(await search(world, { decided: { ...decided, confirmed: [twin] } })).toEqual({ outcome: 'live', uri: twin });
    const without = await search(world, { decided: { ...decided, refused: [twin] } });
    expect(without).toEqual(namesAll ? { outcome: 'live', uri: trackUri } : { outcome: 'not-live' });
  });
}

async function followed({ service, artistUri }: ServiceUnderTest, credentials: Credentials) {
  if (!service.follow) throw new Error('This service follows nobody.');
  return service.follow(credentials, artistUri);
}

function followContract(open: () => ServiceUnderTest): void {
  it('follows an artist once, for this fan alone, and leaves alone who follows already', async () => {
    const world = open();
    const credentials = await credentialsOf(world, 'ana', true);
    expect(world.follows('ana')).toBe(false);

    expect(await followed(world, credentials)).toEqual({ outcome: 'followed' });
    expect(await followed(world, credentials)).toEqual({ outcome: 'already-following' });

    expect(world.follows('ana')).toBe(true);
    expect(world.follows('binod')).toBe(false);
  });
}

function unfollowContract(open: () => ServiceUnderTest): void {
  it('ends the following of an artist, for this fan alone, also of one who has ended it already', async () => {
    const world = open();
    const { service, artistUri } = world;
    if (!service.unfollow) return;
    const [ana, binod] = [await credentialsOf(world, 'ana', true), await credentialsOf(world, 'binod', true)];
    await followed(world, ana);
    await followed(world, binod);

    expect(await service.unfollow(ana, artistUri)).toEqual({ outcome: 'unfollowed' });
    expect(await service.unfollow(ana, artistUri)).toEqual({ outcome: 'unfollowed' });

    expect(world.follows('ana')).toBe(false);
    expect(world.follows('binod')).toBe(true);
  });
}

function followPermissionContract(open: () => ServiceUnderTest): void {
  it('follows nobody with a permission that was given for saving alone', async () => {
    const world = open();
    const credentials = await credentialsOf(world);

    expect(await followed(world, credentials)).toEqual({ outcome: 'account-refused', reason: 'scope-missing' });
    expect(world.follows('ana')).toBe(false);
  });

  it('asks for the permissions to follow only when the fan wants to', async () => {
    const world = open();
    const signIn = redirectOf(world);
    const scopes = async (follow: boolean) =>
      (await signIn.authorizationUrl(newRequest(world, follow))).searchParams.get('scope')?.split(' ') ?? [];
    const toFollow = signIn.followPermissions.map(({ scope }) => scope);

    expect(toFollow.length).toBeGreaterThan(0);
    expect(await scopes(true)).toEqual(expect.arrayContaining(toFollow));
    for (const scope of toFollow) expect(await scopes(false)).not.toContain(scope);
  });
}

function failureContract(open: () => ServiceUnderTest): void {
  const calls: Record<Exclude<ServiceCall, 'exchange'>, (credentials: Credentials) => Promise<{ outcome: string }>> = {
    account: (credentials) => open().service.account(credentials),
    renew: (credentials) => open().service.renew(credentials),
    findItem: (credentials) => open().service.findItem(credentials, open().release, 'track'),
    contains: (credentials) => open().service.contains(credentials, open().release.trackUri ?? ''),
    follow: async (credentials) => followed(open(), credentials),
    save: (credentials) => open().service.save(credentials, open().release.trackUri ?? ''),
  };
  const eachCall = Object.entries(calls).map(([call, make]) => [call as keyof typeof calls, make] as const);

  describe.each(eachCall)('when %s fails', (call, make) => {
    it('passes on how long a throttling service asks to wait', async () => {
      const world = open();
      world.releaseTheRelease();
      const credentials = await credentialsOf(world);
      world.fail(call, { kind: 'throttled', retryAfterMs: 7_000 });
      world.fail(call, { kind: 'throttled', retryAfterMs: null });

      expect(await make(credentials)).toEqual({ outcome: 'throttled', retryAfterMs: 7_000 });
      expect(await make(credentials)).toEqual({ outcome: 'throttled', retryAfterMs: null });
    });

    it.each<ServiceFailure>([{ kind: 'server-error' }, { kind: 'unreadable' }, { kind: 'lost-answer' }])(
      'says that it is unclear what came of it: $kind',
      async (failure) => {
        const world = open();
        world.releaseTheRelease();
        const credentials = await credentialsOf(world);
        world.fail(call, failure);

        expect(await make(credentials)).toMatchObject({ outcome: 'unclear' });
      },
    );
  });

  it('has saved what it saved although its answer was lost', async () => {
    const world = open();
    world.releaseTheRelease();
    const credentials = await credentialsOf(world);
    const uri = await uriOf(world, credentials);
    world.fail('save', { kind: 'lost-answer' });

    await world.service.save(credentials, uri);

    expect(await world.service.contains(credentials, uri)).toEqual({ outcome: 'answered', present: true });
  });
}

function exchangeFailureContract(open: () => ServiceUnderTest): void {
  it.each<[ServiceFailure, SignInOutcome['outcome']]>([
    [{ kind: 'throttled', retryAfterMs: 1_000 }, 'throttled'],
    [{ kind: 'server-error' }, 'unclear'],
    [{ kind: 'unreadable' }, 'unclear'],
    [{ kind: 'lost-answer' }, 'unclear'],
  ])('blames no fan for a sign-in that failed by %j', async (failure, outcome) => {
    const world = open();
    const request = newRequest(world);
    const callback = await world.decide(await redirectOf(world).authorizationUrl(request), 'ana', 'agree');
    world.fail('exchange', failure);

    expect(await world.service.signIn.exchange(callback, request)).toMatchObject({ outcome });
  });
}
