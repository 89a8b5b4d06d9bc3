import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Random } from '../../core/ports/random.js';

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

/** The nonce that this response's inline style and script carry. */
export function nonceOf(response: Response): string {
  return String(response.locals['nonce']);
}

/** For pages whose address or content is one fan's own: nobody keeps a copy. */
export const privatePage: RequestHandler = (_request, response, next) => {
  response.set({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
  next();
};
