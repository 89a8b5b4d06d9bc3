import type { CampaignId } from '../campaigns/campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { gatedService } from '../outbound-gate/gated-service.js';
import { Secret } from '../secret.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { Account, ServiceRefusal, SignInOutcome, StreamingService } from '../streaming/streaming-service.js';
import { sealContext, type Authorization } from './authorization.js';
import { redirectUri } from './begin-pre-save.js';
import type { ModeReason } from './pre-save.js';

export type SignedIn = Extract<SignInOutcome, { outcome: 'signed-in' }>;

/** What a fan's sign-in is good for. */
export type Probe =
  | { outcome: 'saves'; signedIn: SignedIn; account: Account }
  /** No save can be made with it: the fan is offered the link instead. */
  | { outcome: 'no-save-possible'; because: ModeReason };

type SignIn = { parameters: URLSearchParams; authorization: Authorization; service: StreamingService };

/**
 * Trades the code of a callback for credentials and makes the first call with them, the fan's own: only that tells
 * whether a save can be made for them at all. What is refused there is dropped, and nothing is kept of it.
 *
 * @throws EngineError `authorization-denied`, `authorization-invalid`, `service-…`
 */
export async function probeSignIn(signIn: SignIn, ports: Pick<Ports, 'baseUrl' | 'sealer' | 'gates'>): Promise<Probe> {
  const { service, authorization } = signIn;
  const signedIn = await exchange(signIn, ports);
  const missing = service.signIn.permissions.filter(({ scope }) => !signedIn.scopes.includes(scope));
  // A fan may take permissions away on some services' pages.
  if (missing.length > 0) return { outcome: 'no-save-possible', because: 'scope-missing' };
  const fan = authorization.fanId ?? authorization.stateHash;
  const gated = gatedService(service, ports.gates.of(service), { fan, kind: 'sign-up' });
  const probe = await gated.account(signedIn.credentials);
  if (probe.outcome === 'account') return { outcome: 'saves', signedIn, account: probe.account };
  if (probe.outcome === 'account-refused') return { outcome: 'no-save-possible', because: reasonOf(probe) };
  throw refusal(probe, service.name, authorization.campaignId);
}

function reasonOf({ reason }: Extract<ServiceRefusal, { outcome: 'account-refused' }>): ModeReason {
  return reason === 'country' ? 'no-account' : reason;
}

async function exchange(
  { parameters, authorization, service }: SignIn,
  ports: Pick<Ports, 'baseUrl' | 'sealer'>,
): Promise<SignedIn> {
  const outcome = await service.signIn.exchange(parameters, {
    redirectUri: redirectUri(service.name, ports),
    state: new Secret(parameters.get('state') ?? ''),
    codeVerifier: ports.sealer.open(authorization.codeVerifier, sealContext(authorization)),
    follow: authorization.follow,
  });
  const details = { details: { campaignId: authorization.campaignId, service: service.name } };
  switch (outcome.outcome) {
    case 'signed-in':
      return outcome;
    case 'denied':
      throw new EngineError('authorization-denied', 'The fan closed the permission page.', details);
    case 'invalid':
      throw new EngineError('authorization-invalid', `The answer was not accepted: ${outcome.reason}.`, details);
    default:
      throw refusal(outcome, service.name, authorization.campaignId);
  }
}

function refusal(refused: ServiceRefusal, service: ServiceName, campaignId: CampaignId): EngineError {
  const details = { details: { campaignId, service, outcome: refused.outcome } };
  if (refused.outcome === 'app-refused' || refused.outcome === 'app-stopped') {
    return new EngineError('service-misconfigured', `${service} refuses our app: ${refused.reason}.`, details);
  }
  return new EngineError('service-unavailable', `${service} did not answer as it should: ${refused.outcome}.`, details);
}
