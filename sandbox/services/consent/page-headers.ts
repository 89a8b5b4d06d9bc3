import { createHash } from 'node:crypto';

/**
 * Headers of every page on which a listener signs in: no script, no frame around it
 * (a framed consent page can be clicked without being seen), only its own style.
 */
export function pageHeaders(stylesheet: string): Readonly<Record<string, string>> {
  const styleHash = createHash('sha256').update(stylesheet).digest('base64');
  return {
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`,
    'X-Frame-Options': 'DENY',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}
