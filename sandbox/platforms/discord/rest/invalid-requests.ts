import type { EmulatorClock } from '../../clock.js';
import type { LimitSettings } from './limit-settings.js';
import type { Answer } from './refusals.js';

const windowMs = 10 * 60_000;

/**
 * Who is answered 401, 403 or 429 too often is shut out by Cloudflare, which stands before Discord and does not speak
 * its JSON (chat-platforms §1.4).
 */
export interface InvalidRequests {
  count(status: number): void;
  /** Cloudflare's 429 while the address is shut out. */
  shutOut(): Answer | undefined;
}

/** Nobody has done anything wrong yet. */
export function createInvalidRequests(clock: EmulatorClock, settings: LimitSettings): InvalidRequests {
  let timesMs: number[] = [];
  return {
    count(status) {
      if ([401, 403, 429].includes(status)) timesMs.push(clock.now());
    },
    shutOut() {
      timesMs = timesMs.filter((atMs) => clock.now() - atMs < windowMs);
      const oldest = timesMs[0];
      if (oldest === undefined || timesMs.length < settings.invalidPerTenMinutes) return undefined;
      return cloudflare429(oldest + windowMs - clock.now());
    },
  };
}

/** As Cloudflare says it: a page, no `X-RateLimit-*`. */
export function cloudflare429(waitMs: number): Answer {
  return {
    status: 429,
    headers: { server: 'cloudflare', 'retry-after': String(Math.ceil(waitMs / 1000)) },
    html: '<!doctype html><title>Access denied | discord.com used Cloudflare to restrict access</title><h1>Error 1015</h1><p>You are being rate limited.</p>',
  };
}
