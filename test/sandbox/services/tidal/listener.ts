import type { Sandbox } from '../../../../sandbox/sandbox.js';
import { callControl } from '../call-control.js';
import { keptBy, seededRelease } from '../seeded-release.js';
import { answerConsent, newPkce } from '../spotify/listener.js';

/** The redirect URI of the tests, one of the seeded app's to the letter. */
export const callback = 'http://127.0.0.1:3000/oauth/tidal/callback';

/** All scopes a pre-save needs. */
export const allScopes = 'user.read collection.read collection.write';

/** The media type of the API. */
export const jsonApi = 'application/vnd.api+json';

/** The address of the login page for these parameters, PKCE included; an undefined one is left out. */
export function authorizeUrl(sandbox: Sandbox, parameters: Readonly<Record<string, string | undefined>> = {}): string {
  const { loginUrl, credentials } = sandbox.world().services.tidal;
  const query = {
    client_id: credentials.clientId,
    response_type: 'code',
    redirect_uri: callback,
    scope: allScopes,
    code_challenge: newPkce().challenge,
    code_challenge_method: 'S256',
    ...parameters,
  };
  const url = new URL(`${loginUrl}/authorize`);
  for (const [name, value] of Object.entries<string | undefined>(query)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}

/** Asks the token endpoint, in the name of the seeded app unless the form says otherwise. */
export async function askForTokens(
  sandbox: Sandbox,
  form: Readonly<Record<string, string>>,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const { authUrl, credentials } = sandbox.world().services.tidal;
  const body = new URLSearchParams({ client_id: credentials.clientId, ...form });
  const response = await fetch(`${authUrl}/oauth2/token`, { method: 'POST', body });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** The form that exchanges a code `who` has just agreed to. */
export async function agreedCode(sandbox: Sandbox, who: string, scope = allScopes): Promise<Record<string, string>> {
  const { verifier, challenge } = newPkce();
  const back = await answerConsent(authorizeUrl(sandbox, { scope, code_challenge: challenge }), who, 'agree');
  const code = back.searchParams.get('code') ?? '';
  return { grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: verifier };
}

/** Lets `who` agree and exchanges the code. */
export async function connect(
  sandbox: Sandbox,
  who: string,
  scope = allScopes,
): Promise<{ accessToken: string; refreshToken: string }> {
  const { body } = await askForTokens(sandbox, await agreedCode(sandbox, who, scope));
  return { accessToken: String(body['access_token']), refreshToken: String(body['refresh_token']) };
}

/** A token of the app's own, for the catalogue. */
export async function appToken(sandbox: Sandbox): Promise<string> {
  const { clientSecret } = sandbox.world().services.tidal.credentials;
  const { body } = await askForTokens(sandbox, { grant_type: 'client_credentials', client_secret: clientSecret });
  return String(body['access_token']);
}

/** What an API call answered. */
export type ApiAnswer = { status: number; json: unknown; text: string; headers: Headers };

/** What a call carries. */
export type Carried = { token?: string; body?: unknown; headers?: Record<string, string> };

/** Calls the API below its base, such as `GET /users/me`. */
export async function callApi(sandbox: Sandbox, call: string, { token, body, headers }: Carried): Promise<ApiAnswer> {
  const [method = 'GET', path = ''] = call.split(' ');
  const response = await fetch(sandbox.world().services.tidal.apiUrl + path, {
    method,
    headers: {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': jsonApi }),
      ...headers,
    },
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type') === jsonApi;
  return { status: response.status, json: isJson ? JSON.parse(text) : undefined, text, headers: response.headers };
}

/** Calls the control API with JSON and answers its JSON. */
export function control(sandbox: Sandbox, call: string, body?: unknown): ReturnType<typeof callControl> {
  return callControl(sandbox.world().services.tidal.control, call, body);
}

/** The seeded release. */
export function nightDrive(sandbox: Sandbox) {
  return seededRelease(sandbox.tidal.state);
}

/** Moves the calendar past the release in every market. */
export function moveAfterRelease(sandbox: Sandbox): void {
  const midnight = Date.parse(`${nightDrive(sandbox).releaseDate}T00:00:00Z`);
  sandbox.calendar.moveTo(new Date(midnight + 24 * 3_600_000));
}

/** The body that adds or removes items. */
export function identifiers(type: string, ...ids: readonly string[]) {
  return { data: ids.map((id) => ({ id, type })) };
}

/** What an account keeps, as the service itself knows it. */
export function libraryOf(sandbox: Sandbox, who: string): string[] {
  const { accounts, collections } = sandbox.tidal.state;
  return keptBy(who, accounts, collections);
}
