/** What every browser resolves to this machine, whatever stands before it (RFC 6761 §6.3). */
const domain = '.localhost';
/** A username that can be the first part of a host name. */
const hostable = /^[a-z0-9]{1,32}$/;

/**
 * The origin of a fan's phone, such as `http://asha.localhost:4000`: a host of its own, and with it cookies of its
 * own. Null for a username that no host can be called by.
 */
export function phoneOrigin(username: string, sandboxOrigin: string): string | null {
  return hostable.test(username) ? `http://${username}${domain}:${new URL(sandboxOrigin).port || '80'}` : null;
}

/** Whose phone a `Host` header names; null if it names none. */
export function phoneOwner(host: string | undefined): string | null {
  const name = (host ?? '').toLowerCase().replace(/:\d+$/, '');
  const username = name.endsWith(domain) ? name.slice(0, -domain.length) : '';
  return hostable.test(username) ? username : null;
}

/** The origin of a page on this machine, such as `http://127.0.0.1:3000`; null for any other: no phone goes there. */
export function loopbackOrigin(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, origin } = new URL(address);
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname) ? origin : null;
}
