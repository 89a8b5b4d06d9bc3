import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Random } from '../../core/ports/random.js';
import type { SignInPage } from '../../core/streaming/streaming-service.js';

/**
 * Our own Content-Security-Policy and helmet's other headers. A form leads to us or, by redirect,
 * to a service's sign-in: browsers check `form-action` on the redirect too.
 */
export function securityHeaders(options: {
  random: Random;
  signInOrigins: string[];
  https: boolean;
}): RequestHandler[] {
  const { random, signInOrigins, https } = options;
  const nonce: RequestHandler = (_request, response, next) => {
    response.locals['nonce'] = Buffer.from(random.bytes(16)).toString('base64');
    next();
  };
  const source = (_request: unknown, response: unknown) => `'nonce-${nonceOf(response as Response)}'`;
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [source],
        styleSrc: [source],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'", ...signInOrigins],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  return [nonce, headers];
}

/**
 * For a page that loads a service's own script to sign in: that script, whom it calls, and a window of the service's
 * that may answer the page. Everything else stays as strict as elsewhere.
 */
export function allowSignInScript(response: Response, { scriptUrl, connectsTo }: SignInPage): void {
  const nonce = `'nonce-${nonceOf(response)}'`;
  const service = connectsTo.join(' ');
  response.set({
    'content-security-policy': [
      "default-src 'none'",
      `script-src ${nonce} ${new URL(scriptUrl).origin}`,
      `style-src ${nonce}`,
      "img-src 'self' data:",
      `connect-src ${service}`,
      `frame-src ${service}`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin-allow-popups',
  });
}

/** The nonce that this response's inline style and script carry. */
export function nonceOf(response: Response): string {
  return String(response.locals['nonce']);
}

/** For pages whose address or content is one fan's own: nobody keeps a copy. */
export const privatePage: RequestHandler = (_request, response, next) => {
  response.set({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
  next();
};
