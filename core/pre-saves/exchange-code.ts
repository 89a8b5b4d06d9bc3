import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { Secret } from '../secret.js';
import type { ServiceRefusal, SignInOutcome, StreamingService } from '../streaming/streaming-service.js';
import { sealContext, type SignInTrip } from './authorization.js';
import { askedBy, redirectUri } from './open-trip.js';
import { wayBack } from './verify-callback.js';

/** A sign-in that the fan said yes to. */
export type SignedIn = Extract<SignInOutcome, { outcome: 'signed-in' }>;

/** A trip that has ended, with what its service has answered. */
export type EndedTrip = { parameters: URLSearchParams; trip: SignInTrip; service: StreamingService };

/**
 * Trades the code of a callback for credentials.
 *
 * @throws EngineError `authorization-denied`, `authorization-invalid`, `service-…`
 */
export async function exchangeCode(
  { parameters, trip, service }: EndedTrip,
  ports: Pick<Ports, 'baseUrl' | 'sealer'>,
): Promise<SignedIn> {
  const outcome = await service.signIn.exchange(parameters, {
    redirectUri: redirectUri(service.name, ports),
    state: new Secret(parameters.get('state') ?? ''),
    codeVerifier: ports.sealer.open(trip.codeVerifier, sealContext(trip)),
    ...askedBy(trip),
  });
  const about = { ...wayBack(trip), service: service.name };
  switch (outcome.outcome) {
    case 'signed-in':
      return outcome;
    case 'denied':
      throw new EngineError('authorization-denied', 'The fan closed the permission page.', { details: about });
    case 'invalid':
      throw new EngineError('authorization-invalid', `The answer was not accepted: ${inWords(outcome)}.`, {
        details: { ...about, reason: inWords(outcome) },
      });
    default:
      throw signInRefused(outcome, { trip, service });
  }
}

/** A service that did not let a sign-in through, as a fan is told of it. */
export function signInRefused(
  refused: ServiceRefusal,
  { trip, service: { name } }: Pick<EndedTrip, 'trip' | 'service'>,
): EngineError {
  const details = { details: { ...wayBack(trip), service: name, outcome: refused.outcome } };
  if (refused.outcome === 'app-refused' || refused.outcome === 'app-stopped') {
    return new EngineError('service-misconfigured', `${name} refuses our app: ${refused.reason}.`, details);
  }
  const why = 'reason' in refused ? `${refused.outcome}, ${inWords(refused)}` : refused.outcome;
  return new EngineError('service-unavailable', `${name} did not answer as it should: ${why}.`, details);
}

/** A reason of ours, with what lies behind it. */
function inWords({ reason, cause }: { reason: string; cause?: string }): string {
  return cause === undefined ? reason : `${reason} (${cause})`;
}
