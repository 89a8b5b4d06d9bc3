import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as oauth from 'oauth4webapi';
import { startSandbox, type Sandbox } from '../../../../sandbox/sandbox.js';
import { answerConsent, callApi, callback } from './listener.js';

let sandbox: Sandbox;
let server: oauth.AuthorizationServer;
let client: oauth.Client;

// The sandbox speaks plain http, on loopback alone.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const overHttp = { [oauth.allowInsecureRequests]: true };
const scope = 'user-library-read user-library-modify';

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, folder: null });
  const { accountsUrl, credentials } = sandbox.world().services.spotify;
  server = {
    issuer: accountsUrl,
    authorization_endpoint: `${accountsUrl}/authorize`,
    token_endpoint: `${accountsUrl}/api/token`,
  };
  client = { client_id: credentials.clientId };
});
afterAll(() => sandbox.close());

/** The whole code flow with PKCE, as oauth4webapi does it. */
async function codeFlow(authentication: oauth.ClientAuth): Promise<oauth.TokenEndpointResponse> {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const address = new URL(server.authorization_endpoint ?? '');
  address.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: callback,
    response_type: 'code',
    scope,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString();
  const back = await answerConsent(address.href, 'Mia', 'agree');
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
  const secretBasic = (): oauth.ClientAuth =>
    oauth.ClientSecretBasic(sandbox.world().services.spotify.credentials.clientSecret);
  const secretPost = (): oauth.ClientAuth =>
    oauth.ClientSecretPost(sandbox.world().services.spotify.credentials.clientSecret);

  it.each([
    ['with its secret in the header', secretBasic],
    ['with its secret in the form', secretPost],
    ['by PKCE alone', () => oauth.None()],
  ])('gets tokens, uses them and refreshes them %s', async (_how, authentication) => {
    const tokens = await codeFlow(authentication());
    const refreshed = await refresh(authentication(), tokens.refresh_token ?? '');

    expect(tokens).toMatchObject({ token_type: 'bearer', expires_in: 3600, scope });
    expect(refreshed.refresh_token).toBeUndefined();
    for (const { access_token } of [tokens, refreshed]) {
      const { status, json } = await callApi(sandbox, 'GET /me', access_token);
      expect(status).toBe(200);
      expect(json).toMatchObject({ id: 'mia' });
    }
  });

  it('is told of a revoked grant in words it understands', async () => {
    const tokens = await codeFlow(secretBasic());
    sandbox.spotify.state.grants.revokeAll(sandbox.spotify.state.accounts.all()[2]?.accountId ?? '');

    await expect(refresh(secretBasic(), tokens.refresh_token ?? '')).rejects.toMatchObject({
      code: oauth.RESPONSE_BODY_ERROR,
      error: 'invalid_grant',
      error_description: 'Refresh token revoked',
      status: 400,
    });
  });

  it('goes on with the new refresh token when the service rotates them, and not with the old one', async () => {
    const tokens = await codeFlow(secretBasic());
    sandbox.spotify.state.change({ rotateRefreshTokens: true });
    const rotated = await refresh(secretBasic(), tokens.refresh_token ?? '');
    const again = await refresh(secretBasic(), rotated.refresh_token ?? '');
    sandbox.spotify.state.change({ rotateRefreshTokens: false });

    expect(new Set([tokens.refresh_token, rotated.refresh_token, again.refresh_token]).size).toBe(3);
    await expect(refresh(secretBasic(), tokens.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it.each([
    ['html-200', 'content-type must be application/json'],
    ['truncated-json', 'failed to parse "response" body as JSON'],
    ['token-type-absent', '"token_type" property must be a string'],
    ['token-type-upper', null],
    ['scope-absent', null],
    ['expires-in-absent', null],
    ['refresh-token-absent', null],
  ] as const)('meets the fault %s once, and is served again afterwards', async (fault, complaint) => {
    const { refresh_token: token = '' } = await codeFlow(secretBasic());
    sandbox.spotify.state.faults.plant({ match: 'POST /api/token', fault });
    const struck = refresh(secretBasic(), token).then(
      () => null,
      (error: unknown) => String(error),
    );

    if (complaint === null) expect(await struck).toBeNull();
    else expect(await struck).toContain(complaint);
    expect(await refresh(secretBasic(), token)).toMatchObject({ access_token: expect.any(String) });
    expect(sandbox.spotify.state.faults.faultsFired()).toMatchObject({ [fault]: 1 });
  });
});
