import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { EngineError } from '../../core/errors.js';
import { newToken } from '../../core/identifiers.js';
import type { Random } from '../../core/ports/random.js';
import type { Secret } from '../../core/secret.js';
import type { Cookies } from './cookies.js';

/** The form field that proves a form was served by us to this very browser. */
export const formTokenField = 'form_token';

/** Tells our own forms from those of other sites. */
export type ForgeryGuard = ReturnType<typeof createForgeryGuard>;

/**
 * Defends forms against other sites (OWASP CSRF: double-submit cookie, with Fetch Metadata in front).
 * `Origin` is no help here: with `Referrer-Policy: no-referrer` browsers send `Origin: null`.
 */
export function createForgeryGuard({ cookies, random }: { cookies: Cookies; random: Random }) {
  return {
    /** The value for the form field. Gives the browser its cookie if it has none yet. */
    formToken(request: Request, response: Response): string {
      const known = cookies.read(request, 'browser');
      const browser = known ?? newToken(random);
      if (!known) cookies.set(response, 'browser', browser);
      return formTokenOf(browser);
    },

    /**
     * The browser's token, once its form has been checked.
     *
     * @throws EngineError `request-forged`
     */
    requireOwnForm(request: Request, formToken: string): Secret {
      const site = request.get('sec-fetch-site');
      const browser = cookies.read(request, 'browser');
      const sameSite = site === undefined || site === 'same-origin' || site === 'none';
      if (sameSite && browser && sameText(formToken, formTokenOf(browser))) return browser;
      throw new EngineError('request-forged', 'This form was not served to this browser.');
    },
  };
}

function formTokenOf(browser: Secret): string {
  return createHash('sha256').update(`form:${browser.reveal()}`).digest('base64url');
}

function sameText(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
