import type { Answer } from '../../answers.js';
import type { ApiCall } from './caller.js';
import { isReduced } from './objects.js';

/**
 * `GET /me`. `account_id` is always there (platform-apis §1.3); country and product
 * need `user-read-private`, the address `user-read-email`, and the development mode
 * of 2026-02 has none of them.
 */
export function readProfile(call: ApiCall): Answer {
  const { account, scopes, apiUrl } = call;
  const full = !isReduced(call);
  return {
    status: 200,
    json: {
      display_name: account.displayName,
      external_urls: { spotify: `https://open.spotify.com/user/${account.id}` },
      href: `${apiUrl}/users/${account.id}`,
      id: account.id,
      account_id: account.accountId,
      images: [],
      type: 'user',
      uri: `spotify:user:${account.id}`,
      ...(full ? { followers: { href: null, total: 0 } } : {}),
      ...(full && scopes.has('user-read-private')
        ? {
            country: account.country,
            product: account.product,
            explicit_content: { filter_enabled: false, filter_locked: false },
          }
        : {}),
      ...(full && scopes.has('user-read-email') ? { email: account.email } : {}),
    },
  };
}
