import type { EmulatorClock } from '../../clock.js';
import type { LimitSettings } from './limit-settings.js';
import type { Answer } from './refusals.js';
import type { BucketRule } from './route.js';

/** What a bucket says to one call: the headers that report it, and a 429 if it is full. */
export interface Verdict {
  headers: Record<string, string>;
  refusal?: Answer;
}

/** Counts calls per bucket in fixed windows, as Discord reports them. */
export interface RateLimits {
  /** Counts one call against the bot's global limit; a 429 if that is used up. */
  global(): Answer | undefined;
  /** Counts one call against a bucket. */
  bucket(rule: BucketRule, major: string): Verdict;
}

interface Window {
  used: number;
  endsAtMs: number;
}

/** Limits nobody has used yet. */
export function createRateLimits(clock: EmulatorClock, settings: LimitSettings): RateLimits {
  const windows = new Map<string, Window>();
  const current = (key: string, windowMs: number): Window => {
    const now = clock.now();
    const known = windows.get(key);
    if (known && known.endsAtMs > now) return known;
    const opened = { used: 0, endsAtMs: now + windowMs };
    windows.set(key, opened);
    return opened;
  };
  return {
    global() {
      const window = current('global', 1000);
      window.used += 1;
      if (window.used <= settings.globalPerSecond) return undefined;
      const waitMs = window.endsAtMs - clock.now();
      return tooMany(waitMs, { scope: 'global', headers: { 'x-ratelimit-global': 'true' } });
    },
    bucket(rule, major) {
      const window = current(`${rule.name} ${major}`, rule.windowMs);
      window.used += 1;
      const waitMs = window.endsAtMs - clock.now();
      const headers = {
        'x-ratelimit-limit': String(rule.limit),
        'x-ratelimit-remaining': String(Math.max(0, rule.limit - window.used)),
        'x-ratelimit-reset': (window.endsAtMs / 1000).toFixed(3),
        'x-ratelimit-reset-after': (waitMs / 1000).toFixed(3),
        'x-ratelimit-bucket': bucketHash(rule),
      };
      if (window.used <= rule.limit) return { headers };
      return { headers, refusal: tooMany(waitMs, { scope: 'user', headers }) };
    },
  };
}

/** Discord names buckets by an opaque hash; the same route has the same one whatever the channel. */
function bucketHash(rule: BucketRule): string {
  return Buffer.from(rule.name.padEnd(16, '.')).toString('hex').slice(0, 32);
}

function tooMany(
  waitMs: number,
  { scope, headers }: { scope: 'user' | 'global'; headers: Record<string, string> },
): Answer {
  const seconds = Math.max(0.001, waitMs / 1000);
  return {
    status: 429,
    headers: { ...headers, 'retry-after': String(Math.ceil(seconds)), 'x-ratelimit-scope': scope },
    body: {
      message: 'You are being rate limited.',
      retry_after: Number(seconds.toFixed(3)),
      global: scope === 'global',
    },
  };
}
