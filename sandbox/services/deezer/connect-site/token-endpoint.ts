import type { Answer } from '../../answers.js';
import { isTooOld, type PendingCode } from '../../consent/codes.js';
import { sameSecret } from '../../secrets.js';
import { connectText, ok } from '../answers.js';
import { expiresOf } from '../grants.js';
import type { DeezerState } from '../state.js';

/**
 * `access_token.php`: exchanges a code for a token, as a form or, with `output=json`, as JSON (platform-apis §3).
 * Nothing renews a token. Whatever is wrong is told in two words [mem].
 */
export function exchangeCode(parameters: URLSearchParams, state: DeezerState): Answer {
  const pending = pendingCode(parameters, state);
  if (pending === null) return connectText('wrong code');
  state.codes.use(parameters.get('code') ?? '');
  const grant = state.grants.open(pending, false);
  const token = { access_token: state.grants.issueAccessToken(grant), expires: expiresOf(grant, state.settings()) };
  if (parameters.get('output') === 'json') return { ...ok(token), headers: { 'Cache-Control': 'no-store' } };
  return connectText(new URLSearchParams({ ...token, expires: `${token.expires}` }).toString());
}

/** The consent behind the code, if the app has proven itself and the code is its own, young and unused. */
function pendingCode(parameters: URLSearchParams, { apps, codes }: DeezerState): PendingCode | null {
  const names = [...parameters.keys()];
  if (new Set(names).size !== names.length) return null;
  const app = apps.get(parameters.get('app_id') ?? '');
  if (app === undefined || app.revoked || !sameSecret(parameters.get('secret') ?? '', app.secret)) return null;
  const pending = codes.find(parameters.get('code') ?? '');
  if (pending === undefined || pending.used || isTooOld(pending)) return null;
  return pending.clientId === app.appId ? pending : null;
}
