import { createHash, randomBytes } from 'node:crypto';
import type { Sandbox } from '../../../../sandbox/sandbox.js';
import { callControl } from '../call-control.js';

/** The redirect URI of the tests: registered without a port, used with one. */
export const callback = 'http://127.0.0.1:43210/oauth/spotify/callback';

/** All scopes a pre-save needs, and the two that show who the listener is. */
export const allScopes =
  'user-library-modify user-library-read user-follow-modify user-follow-read user-read-private user-read-email';

/** A code verifier and its S256 challenge. */
export function newPkce(): { verifier: string; challenge: string } {
  const verifier = randomBytes(48).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** The address of the consent page for these parameters; an undefined one is left out. */
export function authorizeUrl(sandbox: Sandbox, parameters: Readonly<Record<string, string | undefined>> = {}): string {
  const { accountsUrl, credentials } = sandbox.world().services.spotify;
  const query = { client_id: credentials.clientId, response_type: 'code', redirect_uri: callback, ...parameters };
  const url = new URL(`${accountsUrl}/authorize`);
  for (const [name, value] of Object.entries<string | undefined>(query)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}

/** Goes to the consent page as a browser would, signs in as `who` and presses a button; answers where it leads. */
export async function answerConsent(address: string, who: string, decision: 'agree' | 'cancel'): Promise<URL> {
  const { origin } = new URL(address);
  const choose = await (await fetch(address, { redirect: 'manual' })).text();
  const accountId = new RegExp(`value="(\\w+)"(?:(?!</button>).)*<b>${who}</b>`).exec(choose)?.[1];
  const action = /<form[^>]* action="([^"]+)"/.exec(choose)?.[1]?.replaceAll('&amp;', '&');
  if (accountId === undefined || action === undefined) throw new Error(`No listener named ${who} to choose.`);
  const chosen = await post(origin + action, { account: accountId });
  const cookie = chosen.headers.get('set-cookie')?.split(';')[0] ?? '';
  const answered = await post(address, { account: accountId, decision }, cookie);
  const location = answered.headers.get('location');
  if (location === null) throw new Error(`The consent page answered ${answered.status} and leads nowhere.`);
  return new URL(location, origin);
}

function post(address: string, form: Record<string, string>, cookie = ''): Promise<Response> {
  const headers = { Cookie: cookie, Origin: new URL(address).origin };
  return fetch(address, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });
}

/** Asks the token endpoint, with the app's secret unless told otherwise. */
export async function askForTokens(
  sandbox: Sandbox,
  form: Readonly<Record<string, string>>,
  client: { clientId: string; clientSecret: string } | null = sandbox.world().services.spotify.credentials,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers: Record<string, string> = {};
  if (client !== null) headers['Authorization'] = `Basic ${btoa(`${client.clientId}:${client.clientSecret}`)}`;
  const { accountsUrl } = sandbox.world().services.spotify;
  const response = await fetch(`${accountsUrl}/api/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers,
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** A listener's tokens, fetched through the consent page. */
export type Tokens = { readonly accessToken: string; readonly refreshToken: string };

/** Lets `who` agree and exchanges the code. */
export async function connect(sandbox: Sandbox, who: string, scope = allScopes): Promise<Tokens> {
  const { verifier, challenge } = newPkce();
  const address = authorizeUrl(sandbox, { scope, code_challenge: challenge, code_challenge_method: 'S256' });
  const code = (await answerConsent(address, who, 'agree')).searchParams.get('code') ?? '';
  const { body } = await askForTokens(sandbox, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: callback,
    code_verifier: verifier,
  });
  return { accessToken: String(body['access_token']), refreshToken: String(body['refresh_token']) };
}

/** What a Web API call answered; `json` is undefined unless the body was JSON. */
export type ApiAnswer = { status: number; text: string; json: unknown; headers: Headers };

/** Calls the Web API below its base, such as `PUT /me/library?uris=…`. */
// eslint-disable-next-line max-params -- a call, whose it is and what it carries
export async function callApi(sandbox: Sandbox, call: string, accessToken?: string, body?: string): Promise<ApiAnswer> {
  const [method = 'GET', path = ''] = call.split(' ');
  const headers: Record<string, string> = accessToken === undefined ? {} : { Authorization: `Bearer ${accessToken}` };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const { apiUrl } = sandbox.world().services.spotify;
  const response = await fetch(apiUrl + path, { method, headers, body: body ?? null });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('application/json') === true;
  return { status: response.status, text, json: isJson ? JSON.parse(text) : undefined, headers: response.headers };
}

/** Calls the control API with JSON and answers its JSON. */
export function control(sandbox: Sandbox, call: string, body?: unknown): ReturnType<typeof callControl> {
  return callControl(sandbox.world().services.spotify.control, call, body);
}

/** The seeded release. */
export function nightDrive(sandbox: Sandbox) {
  const [release] = sandbox.spotify.state.catalogue.all();
  if (release === undefined) throw new Error('The sandbox was seeded without a release.');
  const { trackId, albumId } = release;
  return { ...release, track: `spotify:track:${trackId}`, album: `spotify:album:${albumId}` };
}

/** Moves the calendar past the release in every market. */
export function moveAfterRelease(sandbox: Sandbox): void {
  const midnight = Date.parse(`${nightDrive(sandbox).releaseDate}T00:00:00Z`);
  sandbox.calendar.moveTo(new Date(midnight + 24 * 3_600_000));
}
