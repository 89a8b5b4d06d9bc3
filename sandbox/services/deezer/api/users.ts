import type { Answer } from '../../answers.js';
import { apiError, errors, ok } from '../answers.js';
import { permissionWords } from '../connect-site/permissions.js';
import { listenerOf, type ApiCall } from './caller.js';
import { userObject } from './objects.js';
import { viewOf } from './view.js';

/** `GET /user/{id}`: everybody's name and country; one's own e-mail address with its permission [mem]. */
export function readUser(call: ApiCall): Answer {
  const listener = listenerOf(call);
  if ('refused' in listener) return listener.refused;
  const { account } = listener;
  const isOwn = account.accountId === call.account?.accountId;
  const email = isOwn && call.permissions.includes('email') ? { email: account.email } : {};
  const own = isOwn ? { firstname: account.displayName, lastname: '', ...email } : {};
  return ok({ ...userObject(account, viewOf(call)), ...own });
}

/** `GET /user/me/permissions`: each permission, given or not [mem]. */
export function readPermissions(call: ApiCall): Answer {
  if (call.account === null) return apiError(errors.needsToken);
  const given = [...permissionWords.keys()].map((name): [string, boolean] => [name, call.permissions.includes(name)]);
  return ok({ permissions: Object.fromEntries(given) });
}
