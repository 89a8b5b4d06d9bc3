import { importPKCS8, SignJWT } from 'jose';
import type { Sandbox } from '../../../../sandbox/sandbox.js';
export { moveAfterRelease, moveToMidnight } from '../seeded-release.js';
import { callControl } from '../call-control.js';
import { keptBy, seededRelease } from '../seeded-release.js';

/** What a developer token says, where it differs from a good one. */
export type TokenWish = {
  readonly teamId?: string;
  readonly keyId?: string;
  readonly privateKey?: string;
  /** From the calendar's now on, in seconds. */
  readonly lifeSeconds?: number;
  readonly issuedInSeconds?: number;
  readonly claims?: Record<string, unknown>;
};

/** A developer token by `jose`, which knows nothing of the sandbox: of the seeded key, good for an hour, unless wished otherwise. */
export async function developerToken(sandbox: Sandbox, wish: TokenWish = {}): Promise<string> {
  const credentials = { ...sandbox.world().services.appleMusic.credentials, ...wish };
  const now = Math.floor(sandbox.calendar.now().getTime() / 1000);
  return new SignJWT(wish.claims ?? {})
    .setProtectedHeader({ alg: 'ES256', kid: credentials.keyId })
    .setIssuer(credentials.teamId)
    .setIssuedAt(now + (wish.issuedInSeconds ?? 0))
    .setExpirationTime(now + (wish.lifeSeconds ?? 3_600))
    .sign(await importPKCS8(credentials.privateKey, 'ES256'));
}

/** A Music User Token of `who`, as if the pop-up had been answered. */
export async function musicUserToken(sandbox: Sandbox, who: string): Promise<string> {
  const { json } = await control(sandbox, 'POST /grants', { accounts: [who] });
  const [grant] = (json as { grants: { accessToken: string }[] }).grants;
  if (grant === undefined) throw new Error(`No token for ${who}.`);
  return grant.accessToken;
}

/** What an API call answered. */
export type ApiAnswer = { status: number; json: unknown; text: string; headers: Headers };

/** What a call carries; a developer token that is left out is a good one. */
export type Carried = { developer?: string; user?: string; headers?: Record<string, string>; body?: unknown };

/** Calls the API below its base, such as `GET /me/storefront`. */
export async function callApi(sandbox: Sandbox, call: string, carried: Carried = {}): Promise<ApiAnswer> {
  const [method = 'GET', path = ''] = call.split(' ');
  const { developer = await developerToken(sandbox), user, headers, body } = carried;
  const response = await fetch(sandbox.world().services.appleMusic.apiUrl + path, {
    method,
    headers: {
      Authorization: `Bearer ${developer}`,
      ...(user !== undefined && { 'Music-User-Token': user }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? undefined : parsed(text), text, headers: response.headers };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Calls the control API with JSON and answers its JSON. */
export function control(sandbox: Sandbox, call: string, body?: unknown): ReturnType<typeof callControl> {
  return callControl(sandbox.world().services.appleMusic.control, call, body);
}

/** The seeded release. */
export function nightDrive(sandbox: Sandbox) {
  return seededRelease(sandbox.appleMusic.state);
}

/** What an account keeps, as the service itself knows it. */
export function libraryOf(sandbox: Sandbox, who: string): string[] {
  const { accounts, library } = sandbox.appleMusic.state;
  return keptBy(who, accounts, library);
}
