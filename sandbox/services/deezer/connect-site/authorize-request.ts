import type { AuthorizeVerdict } from '../../consent/authorize.js';
import type { Apps } from '../apps.js';
import { permissionsIn, permissionWords } from './permissions.js';

const parameters = ['app_id', 'redirect_uri', 'perms', 'state', 'response_type'] as const;

/**
 * Judges the query of `/oauth/auth.php` (platform-apis §3). There is no PKCE. Whatever is wrong ends on a page, and the
 * redirect URI is compared letter by letter [unk].
 */
export function judgeAuthorizeRequest(query: URLSearchParams, apps: Apps): AuthorizeVerdict {
  const repeated = parameters.find((name) => query.getAll(name).length > 1);
  if (repeated !== undefined) return page(`The parameter ${repeated} was sent more than once.`);
  const app = apps.get(query.get('app_id') ?? '');
  if (app === undefined || app.revoked) return page('No app with this app_id exists.');
  const redirectUri = query.get('redirect_uri');
  if (redirectUri === null || !app.redirectUris.includes(redirectUri)) {
    return page('You must enter a valid redirect URI: this one is not registered for the app.');
  }
  if ((query.get('response_type') ?? 'code') !== 'code') return page('response_type must be code.');
  const scopes = permissionsIn(query);
  const unknown = scopes.find((permission) => !permissionWords.has(permission));
  if (unknown !== undefined) return page(`There is no permission ${unknown}.`);
  const { appId: clientId, name } = app;
  const request = { app: { clientId, name }, redirectUri, scopes, state: query.get('state'), challenge: null };
  return { verdict: 'ask', request };
}

function page(message: string): AuthorizeVerdict {
  return { verdict: 'page', message };
}
