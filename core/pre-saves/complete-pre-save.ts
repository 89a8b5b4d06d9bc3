import type { Campaign, CampaignId } from '../campaigns/campaign.js';
import { requireNotCancelled } from '../campaigns/find-campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { openSession } from '../fans/open-session.js';
import { keepAccount } from '../grants/claim-account.js';
import { sealGrant } from '../grants/seal-grant.js';
import { hashToken } from '../identifiers.js';
import { releaseInstant } from '../release-waves/midnight.js';
import { Secret } from '../secret.js';
import type { ServiceName } from '../streaming/service-name.js';
import type {
  Account,
  Credentials,
  ServiceRefusal,
  SignInOutcome,
  StreamingService,
} from '../streaming/streaming-service.js';
import { sealContext, type Authorization } from './authorization.js';
import { redirectUri, requireService } from './begin-pre-save.js';
import { findOwner } from './find-owner.js';
import { promisePreSave } from './promise-pre-save.js';
import { verifyCallback } from './verify-callback.js';

export type Callback = {
  service: ServiceName;
  /** The callback's query, untouched. */
  parameters: URLSearchParams;
  browser: Secret | null;
};

export type CompletedPreSave = {
  campaign: Campaign;
  /** A new session, for a fan who came without one, or turned out to be one we knew. */
  session: Secret | null;
};

/** A save and its read-backs need the permission for this long after midnight. */
const lastReadBackMs = 2 * 60 * 60 * 1000;

type SignedIn = Extract<SignInOutcome, { outcome: 'signed-in' }>;

/**
 * Ends a fan's trip to their service: checks that it is theirs, uses it up, trades the code,
 * probes the account, seals the grant and records the promise.
 *
 * @throws EngineError `campaign-cancelled`, every `authorization-…`, `permission-incomplete`, `service-…`
 */
export async function completePreSave(callback: Callback, ports: Ports): Promise<CompletedPreSave> {
  const authorization = await takeAuthorization(callback, ports);
  const campaign = await ports.campaigns.byId(authorization.campaignId);
  if (!campaign) throw new EngineError('campaign-not-found', 'The campaign is gone.');
  // Before the code is traded: what nothing is to be saved for needs no permission.
  requireNotCancelled(campaign);
  const service = requireService(campaign, authorization.service, ports);
  const signedIn = await signIn(callback, { authorization, service }, ports);
  requireLongEnough(signedIn, { campaign, zone: authorization.zone });
  const account = await probeAccount(service, signedIn.credentials, campaign.id);
  const owner = await findOwner(authorization, account, ports);
  await keepGrant({ owner, campaign, service: service.name, account, ...signedIn }, ports);
  await promisePreSave({ fanId: owner, campaign, service: service.name, zone: authorization.zone }, ports);
  const known = authorization.fanId === owner;
  const session = known ? null : await openSession({ artistId: campaign.artistId, fanId: owner }, ports);
  return { campaign, session };
}

/** The authorization this callback ends; from here on nobody can end it again. */
async function takeAuthorization(callback: Callback, ports: Ports): Promise<Authorization> {
  const [state, ...more] = callback.parameters.getAll('state');
  if (!state || more.length > 0) throw new EngineError('authorization-unknown', 'The answer carries no single state.');
  const stateHash = hashToken(new Secret(state));
  const now = ports.monotonic.now();
  const authorization = verifyCallback(await ports.authorizations.byStateHash(stateHash), { ...callback, now });
  if (await ports.authorizations.consume(stateHash, now)) return authorization;
  const { campaignId } = authorization;
  throw new EngineError('authorization-used', 'This sign-in has been used already.', { details: { campaignId } });
}

async function signIn(
  { parameters }: Callback,
  { authorization, service }: { authorization: Authorization; service: StreamingService },
  ports: Ports,
): Promise<SignedIn> {
  const outcome = await service.signIn.exchange(parameters, {
    redirectUri: redirectUri(service.name, ports),
    state: new Secret(parameters.get('state') ?? ''),
    codeVerifier: ports.sealer.open(authorization.codeVerifier, sealContext(authorization)),
  });
  const details = { details: { campaignId: authorization.campaignId, service: service.name } };
  switch (outcome.outcome) {
    case 'signed-in':
      requireScopes(outcome, service, authorization.campaignId);
      return outcome;
    case 'denied':
      throw new EngineError('authorization-denied', 'The fan closed the permission page.', details);
    case 'invalid':
      throw new EngineError('authorization-invalid', `The answer was not accepted: ${outcome.reason}.`, details);
    default:
      throw refusal(outcome, service.name, authorization.campaignId);
  }
}

/** A fan may take scopes away on some services' pages: then the promise could not be kept. */
function requireScopes({ scopes }: SignedIn, service: StreamingService, campaignId: CampaignId): void {
  const missing = service.signIn.permissions.filter(({ scope }) => !scopes.includes(scope));
  if (missing.length === 0) return;
  throw new EngineError('permission-incomplete', `Not granted: ${missing.map(({ scope }) => scope).join(', ')}.`, {
    details: { campaignId, service: service.name },
  });
}

/** A permission that ends before the last read-back cannot keep the promise, and refreshing does not prolong it. */
function requireLongEnough(
  { consentExpiresAt }: SignedIn,
  { campaign, zone }: { campaign: Campaign; zone: string },
): void {
  const neededUntil = releaseInstant(campaign, zone).getTime() + lastReadBackMs;
  if (consentExpiresAt === null || consentExpiresAt.getTime() >= neededUntil) return;
  throw new EngineError('permission-ends-too-early', 'The permission would end before the release.', {
    details: { campaignId: campaign.id },
  });
}

/** The first call with the new credentials: whose they are, and whether they work at all. */
async function probeAccount(
  service: StreamingService,
  credentials: Credentials,
  campaignId: CampaignId,
): Promise<Account> {
  const probe = await service.account(credentials);
  if (probe.outcome === 'account') return probe.account;
  throw refusal(probe, service.name, campaignId);
}

function refusal(refused: ServiceRefusal, service: ServiceName, campaignId: CampaignId): EngineError {
  const details = { details: { campaignId, service, outcome: refused.outcome } };
  switch (refused.outcome) {
    case 'app-refused':
    case 'app-stopped':
      return new EngineError('service-misconfigured', `${service} refuses our app: ${refused.reason}.`, details);
    case 'account-refused':
      return new EngineError(
        'service-account-refused',
        `${service} does not serve this account: ${refused.reason}.`,
        details,
      );
    default:
      return new EngineError(
        'service-unavailable',
        `${service} did not answer as it should: ${refused.outcome}.`,
        details,
      );
  }
}

/** Seals the grant, and keeps its account for this fan. */
async function keepGrant(fresh: Parameters<typeof sealGrant>[0], ports: Ports): Promise<void> {
  const { owner, campaign, service, account } = fresh;
  const replaced = await sealGrant(fresh, ports);
  const sealed = { artistId: campaign.artistId, service, accountId: account.id, fanId: owner };
  if (await keepAccount(sealed, replaced, ports)) return;
  throw new EngineError('service-account-taken', 'Another fan has taken this account meanwhile.', {
    details: { campaignId: campaign.id, service },
  });
}
