import type { Sandbox } from '../../../../sandbox/sandbox.js';
export { moveAfterRelease, moveToMidnight } from '../seeded-release.js';
import { callControl } from '../call-control.js';
import { keptBy, seededRelease } from '../seeded-release.js';
import { answerConsent } from '../spotify/listener.js';

/** The redirect URI of the tests, one of the seeded app's to the letter. */
export const callback = 'http://127.0.0.1:3000/oauth/deezer/callback';

/** All permissions a pre-save needs, undo included. */
export const allPermissions = 'basic_access,email,offline_access,manage_library,delete_library';

/** The address of the sign-in page for these parameters; an undefined one is left out. */
export function authorizeUrl(sandbox: Sandbox, parameters: Readonly<Record<string, string | undefined>> = {}): string {
  const { connectUrl, credentials } = sandbox.world().services.deezer;
  const query = { app_id: credentials.appId, redirect_uri: callback, perms: allPermissions, ...parameters };
  const url = new URL(`${connectUrl}/oauth/auth.php`);
  for (const [name, value] of Object.entries<string | undefined>(query)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}

/** A code `who` has just agreed to. */
export async function agreedCode(sandbox: Sandbox, who: string, perms = allPermissions): Promise<string> {
  const back = await answerConsent(authorizeUrl(sandbox, { perms }), who, 'agree');
  return back.searchParams.get('code') ?? '';
}

/** What a call of the token endpoint or the API answered. */
export type Answered = { status: number; type: string; text: string };

/** Asks `access_token.php`, in the name of the seeded app unless the parameters say otherwise. */
export async function askForToken(
  sandbox: Sandbox,
  parameters: Record<string, string>,
  method = 'GET',
): Promise<Answered> {
  const { connectUrl, credentials } = sandbox.world().services.deezer;
  const all = { app_id: credentials.appId, secret: credentials.appSecret, ...parameters };
  const query = new URLSearchParams(all);
  const address = `${connectUrl}/oauth/access_token.php`;
  return answered(method === 'GET' ? fetch(`${address}?${query.toString()}`) : fetch(address, { method, body: query }));
}

/** Lets `who` agree and exchanges the code. */
export async function connect(sandbox: Sandbox, who: string, perms = allPermissions): Promise<string> {
  const code = await agreedCode(sandbox, who, perms);
  const { text } = await askForToken(sandbox, { code, output: 'json' });
  return (JSON.parse(text) as { access_token: string }).access_token;
}

/** Calls the API below its base, such as `GET /user/me`, and answers its JSON; what is not HTTP 200 throws. */
export async function callApi(sandbox: Sandbox, call: string, token?: string): Promise<unknown> {
  const { status, type, text } = await callForText(sandbox, call, token);
  if (status !== 200 || type !== 'application/json; charset=utf-8') throw new Error(`${status} ${type}: ${text}`);
  return JSON.parse(text);
}

/** Calls the API below its base and answers what came. */
export function callForText(sandbox: Sandbox, call: string, token?: string): Promise<Answered> {
  const [method = 'GET', path = ''] = call.split(' ');
  const url = new URL(sandbox.world().services.deezer.apiUrl + path);
  if (token !== undefined) url.searchParams.set('access_token', token);
  return answered(fetch(url, { method }));
}

async function answered(asked: Promise<Response>): Promise<Answered> {
  const response = await asked;
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, text: await response.text() };
}

/** Calls the control API with JSON and answers its JSON. */
export function control(sandbox: Sandbox, call: string, body?: unknown): ReturnType<typeof callControl> {
  return callControl(sandbox.world().services.deezer.control, call, body);
}

/** The seeded release. */
export function nightDrive(sandbox: Sandbox) {
  return seededRelease(sandbox.deezer.state);
}

/** What an account keeps, as the service itself knows it. */
export function libraryOf(sandbox: Sandbox, who: string): string[] {
  const { accounts, favourites } = sandbox.deezer.state;
  return keptBy(who, accounts, favourites);
}
