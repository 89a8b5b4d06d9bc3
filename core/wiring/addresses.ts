import { z } from 'zod';
import { isLoopback } from '../adapters/system/loopback.js';

const webAddress = z.string().transform((text, context): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url;
  context.addIssue({ code: 'custom', message: 'is not an address of the form https://host (without user name)' });
  return z.NEVER;
});

/** `BASE_URL`: an origin that Spotify and a fan's browser accept. */
export function publicOrigin(production: boolean) {
  return webAddress
    .refine((url) => url.pathname === '/' && url.search === '' && url.hash === '', {
      error: 'must end after the host: it has a path or a query, and our paths begin there',
      abort: true,
    })
    .refine((url) => url.hostname !== 'localhost', {
      error: 'names localhost, which Spotify refuses as a redirect address: use 127.0.0.1',
      abort: true,
    })
    .refine((url) => !production || url.protocol === 'https:' || isLoopback(url), {
      error: 'must begin with https:// in production: cookies and permissions travel over it',
    })
    .transform((url) => url.origin);
}

/** The sign-in trusts plain http to these two spellings of this machine, and to no other: a name can be resolved elsewhere. */
const trustedSpelling = /^(127\.0\.0\.1|\[::1\])$/;
const otherSpelling = /^(127\.[\d.]+|\[::ffff:7f[\da-f]{2}:[\da-f]{1,4}\]|(.+\.)?localhost\.?)$/;

/** A service's base URL, without the slash at its end. Over plain http in production only on this machine. */
export function serviceAddress(production: boolean) {
  return webAddress
    .refine((url) => url.search === '' && url.hash === '', { error: 'must not have a query', abort: true })
    .refine(
      (url) => url.protocol === 'https:' || trustedSpelling.test(url.hostname) || !otherSpelling.test(url.hostname),
      {
        error: 'names this machine in a way that tokens are not sent to: use 127.0.0.1',
        abort: true,
      },
    )
    .refine((url) => !production || url.protocol === 'https:' || isLoopback(url), {
      error: 'must begin with https:// in production: tokens travel over it',
    })
    .transform((url) => url.href.replace(/\/+$/, ''));
}

/** `CLOCK_URL`: on this machine, and never in production. */
export function clockAddress(production: boolean) {
  return webAddress
    .refine(() => !production, { error: 'moves the calendar, and is refused in production: remove it', abort: true })
    .refine(isLoopback, { error: 'must lie on this machine, as http://127.0.0.1:…' })
    .transform((url) => url.href.replace(/\/+$/, ''));
}
