import type { Campaign } from '../campaigns/campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { hashToken } from '../identifiers.js';
import type { Secret } from '../secret.js';
import { parseReferralCode } from '../referrals/referral-code.js';
import { newPersonalLink } from '../smart-links/new-personal-link.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { PermissionWhy, SignInPage } from '../streaming/streaming-service.js';
import type { Authorization } from './authorization.js';
import { requireService } from './begin-pre-save.js';
import { verifyCallback } from './verify-callback.js';

/** A sign-in inside a page of ours, as the page needs it. */
export type InPageSignInView = {
  campaign: Campaign;
  /** The zone that the fan chose when they set out. */
  zone: string;
  service: {
    name: ServiceName;
    title: string;
    consentLifeMonths: number | null;
    permissions: readonly PermissionWhy[];
  };
  page: SignInPage;
  /** Where the fan begins anew in another browser, as who they are; null: they stay. */
  elsewhereUrl: string | null;
};

type ViewPorts = Pick<
  Ports,
  | 'authorizations'
  | 'baseUrl'
  | 'calendar'
  | 'campaigns'
  | 'fans'
  | 'monotonic'
  | 'personalLinks'
  | 'random'
  | 'services'
>;

type Asked = {
  service: ServiceName;
  state: Secret;
  browser: Secret | null;
  /** True in a browser that the sign-in cannot work in, so that the fan has to go on in another. */
  leaves: boolean;
};

/**
 * Looks at a trip to a sign-in inside a page, without using it up: the page may be opened again until it has ended.
 *
 * @throws EngineError every `authorization-…`, `campaign-not-found`, `service-not-offered`
 */
export async function viewInPageSignIn(
  { service: name, state, browser, leaves }: Asked,
  ports: ViewPorts,
): Promise<InPageSignInView> {
  const begun = await ports.authorizations.byStateHash(hashToken(state));
  const preSave = begun?.goal === 'pre-save' ? begun : null;
  const trip = verifyCallback(preSave, { service: name, browser, now: ports.monotonic.now() });
  const campaign = await ports.campaigns.byId(trip.campaignId);
  if (!campaign) throw new EngineError('campaign-not-found', 'The campaign is gone.');
  const { title, signIn } = requireService(campaign, name, ports);
  if (signIn.kind !== 'in-page') {
    throw new EngineError('service-not-offered', `${name} does not sign anybody in on a page of ours.`);
  }
  const { consentLifeMonths } = signIn;
  const permissions = signIn.permissions.map(({ why }) => why);
  return {
    campaign,
    zone: trip.zone,
    service: { name, title, consentLifeMonths, permissions },
    page: await signIn.preparePage(),
    elsewhereUrl: leaves ? await elsewhere(trip, campaign, ports) : null,
  };
}

/**
 * A fan from chat takes who they are along by a personal link; everybody else, by which post they came. What they had
 * chosen when they set out goes with them: service, zone, recording, and whether to follow the artists.
 */
async function elsewhere(trip: Authorization, campaign: Campaign, ports: ViewPorts): Promise<string> {
  const url = new URL(await startElsewhere(trip, campaign, ports));
  const { service, zone, recordingIsrc, follow } = trip;
  const chosen = { on: service, zone, act: follow ? 'follow' : 'save', recording: recordingIsrc };
  for (const [name, value] of Object.entries(chosen)) if (value !== null) url.searchParams.set(name, value);
  return url.href;
}

async function startElsewhere(
  { fanId, arrival }: Authorization,
  campaign: Campaign,
  ports: ViewPorts,
): Promise<string> {
  const [identity] = fanId ? await ports.fans.identitiesOf(fanId) : [];
  if (identity) {
    const referralCode = parseReferralCode(arrival.referralCode ?? '');
    return newPersonalLink({ identity, campaignId: campaign.id, referralCode }, ports);
  }
  const url = new URL(`${ports.baseUrl}/l/${campaign.slug}`);
  if (arrival.referralCode) url.searchParams.set('r', arrival.referralCode);
  if (arrival.source) url.searchParams.set('s', arrival.source);
  return url.href;
}
