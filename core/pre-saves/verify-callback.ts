import { EngineError } from '../errors.js';
import { hashToken } from '../identifiers.js';
import type { Secret } from '../secret.js';
import type { SignInTrip } from './authorization.js';

/** Who came back, to which callback, when (database time). */
export type CallbackCircumstances = { service: string; browser: Secret | null; now: Date };

/**
 * Decides whether a callback ends this trip: the same service, the same browser,
 * in time, for the first time (RFC 9700 §4.7). Pure: it neither consumes nor calls anybody.
 *
 * @throws EngineError `authorization-unknown`, `authorization-elsewhere`, `authorization-used`, `authorization-expired`
 */
export function verifyCallback<Trip extends SignInTrip>(
  authorization: Trip | null,
  { service, browser, now }: CallbackCircumstances,
): Trip {
  if (!authorization) {
    throw new EngineError('authorization-unknown', 'This sign-in was not started here.');
  }
  if (authorization.service !== service) {
    throw new EngineError(
      'authorization-invalid',
      'The answer came to the callback of another service.',
      details(authorization),
    );
  }
  if (!browser || hashToken(browser) !== authorization.browserHash) {
    throw new EngineError(
      'authorization-elsewhere',
      'This sign-in was started in another browser.',
      details(authorization),
    );
  }
  if (authorization.consumedAt) {
    throw new EngineError('authorization-used', 'This sign-in has been used already.', details(authorization));
  }
  if (authorization.expiresAt <= now) {
    throw new EngineError(
      'authorization-expired',
      'This sign-in took longer than ten minutes.',
      details(authorization),
    );
  }
  return authorization;
}

function details(trip: SignInTrip) {
  return { details: wayBack(trip) };
}

/** Where the page can offer to start again: the campaign, or the fan's own page. */
export function wayBack(trip: SignInTrip): Readonly<Record<string, string>> {
  return trip.goal === 'pre-save' ? { campaignId: trip.campaignId } : { goal: trip.goal };
}
