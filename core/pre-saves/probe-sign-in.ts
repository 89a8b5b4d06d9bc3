import type { Ports } from '../engine-ports.js';
import { gatedService } from '../outbound-gate/gated-service.js';
import type { Account, ServiceRefusal, StreamingService } from '../streaming/streaming-service.js';
import type { Authorization } from './authorization.js';
import { exchangeCode, signInRefused, type SignedIn } from './exchange-code.js';
import type { ModeReason } from './pre-save.js';

/** What a fan's sign-in is good for. */
export type Probe =
  | { outcome: 'saves'; signedIn: SignedIn; account: Account }
  /** The service honours it, but keeps no library without a subscription: there may be one by the release. */
  | { outcome: 'no-subscription'; signedIn: SignedIn }
  /** No save can be made with it: the fan is offered the link instead. */
  | { outcome: 'no-save-possible'; because: ModeReason };

type SignIn = { parameters: URLSearchParams; authorization: Authorization; service: StreamingService };

/**
 * Trades the code of a callback for credentials and makes the first call with them, the fan's own: only that tells
 * whether a save can be made for them at all. What is refused there for good is dropped, and nothing is kept of it.
 *
 * @throws EngineError `authorization-denied`, `authorization-invalid`, `service-…`
 */
export async function probeSignIn(signIn: SignIn, ports: Pick<Ports, 'baseUrl' | 'sealer' | 'gates'>): Promise<Probe> {
  const { parameters, service, authorization } = signIn;
  const trip = { parameters, trip: authorization, service };
  const signedIn = await exchangeCode(trip, ports);
  const missing = service.signIn.permissions.filter(({ scope }) => !signedIn.scopes.includes(scope));
  // A fan may take permissions away on some services' pages.
  if (missing.length > 0) return { outcome: 'no-save-possible', because: 'scope-missing' };
  const fan = authorization.fanId ?? authorization.stateHash;
  const gated = gatedService(service, ports.gates.of(service), { fan, kind: 'sign-up' });
  const probe = await gated.account(signedIn.credentials);
  if (probe.outcome === 'account') return { outcome: 'saves', signedIn, account: probe.account };
  if (probe.outcome === 'account-refused' && probe.reason === 'no-subscription') {
    return { outcome: 'no-subscription', signedIn };
  }
  if (probe.outcome === 'account-refused') return { outcome: 'no-save-possible', because: reasonOf(probe) };
  throw signInRefused(probe, trip);
}

function reasonOf({ reason }: Extract<ServiceRefusal, { outcome: 'account-refused' }>): ModeReason {
  return reason === 'country' || reason === 'library-full' ? 'no-account' : reason;
}
