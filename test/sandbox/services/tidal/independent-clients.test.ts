import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAPIClient } from '@tidal-music/api';
import * as oauth from 'oauth4webapi';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { answerConsent } from '../spotify/listener.js';
import {
  allScopes,
  appToken,
  callApi,
  callback,
  connect,
  libraryOf,
  moveAfterRelease,
  nightDrive,
} from './listener.js';

let sandbox: Sandbox;
let server: oauth.AuthorizationServer;
let client: oauth.Client;

// The sandbox speaks plain http, on loopback alone.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const overHttp = { [oauth.allowInsecureRequests]: true };

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  moveAfterRelease(sandbox);
  const { loginUrl, authUrl, credentials } = sandbox.world().services.tidal;
  server = {
    issuer: loginUrl,
    authorization_endpoint: `${loginUrl}/authorize`,
    token_endpoint: `${authUrl}/oauth2/token`,
  };
  client = { client_id: credentials.clientId };
});
afterAll(() => sandbox.close());

/** Goes to the login page as oauth4webapi would have it; answers where the listener was led, and what belongs to it. */
async function signIn(decision: 'agree' | 'cancel') {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const address = new URL(server.authorization_endpoint ?? '');
  address.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: callback,
    response_type: 'code',
    scope: allScopes,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString();
  return { back: await answerConsent(address.href, 'Mia', decision), verifier, state };
}

async function codeFlow(authentication: oauth.ClientAuth): Promise<oauth.TokenEndpointResponse> {
  const { back, verifier, state } = await signIn('agree');
  const parameters = oauth.validateAuthResponse(server, client, back, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    authentication,
    parameters,
    callback,
    verifier,
    overHttp,
  );
  return oauth.processAuthorizationCodeResponse(server, client, response);
}

async function refresh(authentication: oauth.ClientAuth, token: string): Promise<oauth.TokenEndpointResponse> {
  const response = await oauth.refreshTokenGrantRequest(server, client, authentication, token, overHttp);
  return oauth.processRefreshTokenResponse(server, client, response);
}

describe('oauth4webapi, a client that knows nothing of the sandbox', () => {
  const secret = (): string => sandbox.world().services.tidal.credentials.clientSecret;

  it.each([
    ['with its secret in the header', () => oauth.ClientSecretBasic(secret())],
    ['with its secret in the form', () => oauth.ClientSecretPost(secret())],
    ['by PKCE alone', () => oauth.None()],
  ])('gets tokens, uses them and refreshes them %s', async (_how, authentication) => {
    const tokens = await codeFlow(authentication());
    const refreshed = await refresh(authentication(), tokens.refresh_token ?? '');

    expect(tokens).toMatchObject({ token_type: 'bearer', expires_in: 14_400, scope: allScopes });
    for (const { access_token: token } of [tokens, refreshed]) {
      expect((await callApi(sandbox, 'GET /users/me', { token })).json).toMatchObject({
        data: { attributes: { country: 'DE' } },
      });
    }
  });

  it('gets a token of its own for the catalogue', async () => {
    const response = await oauth.clientCredentialsGrantRequest(
      server,
      client,
      oauth.ClientSecretPost(secret()),
      new URLSearchParams(),
      overHttp,
    );
    const { access_token: token } = await oauth.processClientCredentialsResponse(server, client, response);

    expect((await callApi(sandbox, 'GET /tracks?filter[id]=1', { token })).status).toBe(200);
  });

  it('understands that the listener has declined', async () => {
    const { back, state } = await signIn('cancel');

    expect(() => oauth.validateAuthResponse(server, client, back, state)).toThrow(
      expect.objectContaining({ code: oauth.AUTHORIZATION_RESPONSE_ERROR, error: 'access_denied' }),
    );
  });

  it('is told of a revoked grant in words it understands', async () => {
    const tokens = await codeFlow(oauth.None());
    const mia = sandbox.tidal.state.accounts.all().find(({ id }) => id === 'mia');
    sandbox.tidal.state.grants.revokeAll(mia?.accountId ?? '');

    await expect(refresh(oauth.None(), tokens.refresh_token ?? '')).rejects.toMatchObject({
      code: oauth.RESPONSE_BODY_ERROR,
      error: 'invalid_grant',
      status: 400,
    });
  });
});

describe('TIDAL’s own API client, which knows nothing of the sandbox', () => {
  const sdk = (token: string) =>
    createAPIClient(
      { bus: () => undefined, getCredentials: () => Promise.resolve({ clientId: 'any', requestedScopes: [], token }) },
      `${sandbox.world().services.tidal.apiUrl}/`,
    );

  it('finds the release, saves it, reads it back and removes it', async () => {
    const { trackId, albumId, isrc, upc } = nightDrive(sandbox);
    const catalogue = sdk(await appToken(sandbox));
    const { accessToken } = await connect(sandbox, 'Yuki');
    const me = sdk(accessToken);
    const path = { id: 'me' };
    const collection = '/userCollectionTracks/{id}/relationships/items';

    const tracks = await catalogue.GET('/tracks', { params: { query: { 'filter[isrc]': [isrc], countryCode: 'JP' } } });
    const albums = await catalogue.GET('/albums', {
      params: { query: { 'filter[barcodeId]': [upc], countryCode: 'JP', include: ['artists'] } },
    });
    expect(tracks.data?.data).toMatchObject([{ id: trackId, attributes: { isrc } }]);
    expect(albums.data?.data).toMatchObject([{ id: albumId, attributes: { barcodeId: upc } }]);
    const user = await me.GET('/users/{id}', { params: { path } });
    expect(user.data?.data.attributes?.country).toBe('JP');

    const body = { data: [{ id: trackId, type: 'tracks' as const }] };
    const header = { 'Idempotency-Key': 'fan-1' };
    const saved = await me.POST(collection, { params: { path, header }, body });
    const again = await me.POST(collection, { params: { path }, body });
    expect(saved.response.status).toBe(200);
    expect(again.error).toMatchObject({ errors: [{ code: 'DUPLICATE_ITEMS_IN_COLLECTION' }] });
    const read = await me.GET(collection, { params: { path } });
    expect(read.data?.data).toMatchObject([{ id: trackId, type: 'tracks' }]);
    const removed = await me.DELETE(collection, { params: { path }, body });
    expect(removed.response.status).toBe(200);
    expect(libraryOf(sandbox, 'yuki')).toEqual([]);
  });

  it('says what the sandbox refuses', async () => {
    const { accessToken } = await connect(sandbox, 'Yuki', 'user.read');
    const { error, response } = await sdk(accessToken).GET('/userCollectionTracks/{id}/relationships/items', {
      params: { path: { id: 'me' } },
    });

    expect(response.status).toBe(403);
    expect(error).toMatchObject({ errors: [{ status: '403' }] });
  });
});
