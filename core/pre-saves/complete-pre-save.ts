import type { Campaign } from '../campaigns/campaign.js';
import { requireGoingOn } from '../campaigns/find-campaign.js';
import { isWithdrawn } from '../consent/consent.js';
import { noticeFor } from '../consent/notice.js';
import { recordConsent } from '../consent/record-consent.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { openSession } from '../fans/open-session.js';
import { keepAccount } from '../grants/claim-account.js';
import { requireAdult } from '../fans/require-adult.js';
import { sealGrant } from '../grants/seal-grant.js';
import { countAccount } from '../referrals/count-account.js';
import { isOut } from '../release-waves/midnight.js';
import type { Secret } from '../secret.js';
import type { Account } from '../streaming/streaming-service.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { Authorization } from './authorization.js';
import { findOwner } from './find-owner.js';
import { awaitSubscription } from './change-mode.js';
import { requireService } from './begin-pre-save.js';
import { followArtists, wantFollows } from './follow-artists.js';
import { preSaveId, type ModeReason } from './pre-save.js';
import { neededUntil } from './pre-saving-opens.js';
import type { SignedIn } from './exchange-code.js';
import { probeSignIn } from './probe-sign-in.js';
import { consentToSave, promisePreSave } from './promise-pre-save.js';
import { takeTrip, type Callback } from './take-trip.js';

/** How a trip to a service’s sign-in ended for a pre-save. */
export type CompletedPreSave = {
  campaign: Campaign;
  /** A new session, for a fan who came without one, or turned out to be one we knew. */
  session: Secret | null;
  /** Set if no save can be made with this sign-in: nothing was promised, nothing is kept, and the fan has a choice. */
  offer: ReminderOffer | null;
};

/** What a fan is offered in place of a save: the link at their midnight. */
export type ReminderOffer = {
  service: ServiceName;
  zone: string;
  because: ModeReason;
  /** The recording that the fan had named; null: none. */
  recordingIsrc: string | null;
};

/**
 * Ends a fan's trip to their service: checks that it is theirs, uses it up, trades the code,
 * probes the account, seals the grant and records the promise. Where there is no subscription yet, that is the link, and
 * a save all the same should there be one at the fan's midnight.
 *
 * @throws EngineError `campaign-cancelled`, every `authorization-…`, `permission-ends-too-early`, `under-age`, `consent-withdrawn`, `service-…`
 */
export async function completePreSave(callback: Callback, ports: Ports): Promise<CompletedPreSave> {
  const authorization = await takeTrip('pre-save', callback, ports);
  const campaign = await ports.campaigns.byId(authorization.campaignId);
  if (!campaign) throw new EngineError('campaign-not-found', 'The campaign is gone.');
  const cameBackAt = ports.calendar.now();
  // Before the code is traded: what nothing is to be saved for needs no permission.
  requireGoingOn(campaign);
  const service = requireService(campaign, authorization.service, ports);
  const { zone, recordingIsrc } = authorization;
  const asked = { service: service.name, zone, recordingIsrc };
  // A fan from chat is known before the trip has ended: whatever comes of it, they are not asked again.
  if (authorization.fanId) await keepAge(authorization.fanId, authorization, ports);
  const probe = await probeSignIn({ parameters: callback.parameters, authorization, service }, ports);
  if (probe.outcome === 'no-save-possible') {
    return { campaign, session: null, offer: { ...asked, because: probe.because } };
  }
  if (probe.outcome === 'no-subscription' && isOut(campaign, zone, ports.calendar.now())) {
    return { campaign, session: null, offer: { ...asked, because: 'no-subscription' } };
  }
  if (isShortLived(probe.signedIn, { campaign, zone }, ports)) {
    return { campaign, session: null, offer: { ...asked, because: 'permission-too-short' } };
  }
  requireLongEnough(probe.signedIn, { campaign, zone }, ports);
  const told = probe.outcome === 'saves' ? probe.account : noAccount;
  const account = { market: told.market, mark: ports.accountMarker.markOf(told, authorization) };
  const owner = await findOwner(authorization, account.mark, ports);
  await keepAge(owner, authorization, ports);
  await requireNotWithdrawn({ owner, campaign, since: cameBackAt }, ports);
  // Before the permission: a withdrawal that is being completed leaves alone what is consented to.
  const consent = await consentToSave({ fanId: owner, campaign, zone }, ports);
  await keepGrant({ owner, campaign, service: service.name, account, ...probe.signedIn }, ports);
  await countAccount({ campaign, service: service.name, mark: account.mark, fanId: owner }, ports);
  const promised = { fanId: owner, campaign, ...asked, consent, arrival: authorization.arrival };
  if (probe.outcome === 'saves') {
    await promisePreSave({ ...promised, mode: 'direct', because: null }, ports);
    if (authorization.follow) await follow({ owner, campaign, service: service.name, zone }, ports);
  } else {
    await promisePreSave({ ...promised, mode: 'reminder', because: 'no-subscription' }, ports);
    await awaitSubscription(preSaveId(campaign.id, owner, service.name), ports);
  }
  const isKnown = authorization.fanId === owner;
  const session = isKnown ? null : await openSession({ artistId: campaign.artistId, fanId: owner }, ports);
  return { campaign, session, offer: null };
}

/** What a service tells of an account without a subscription. */
const noAccount: Account = { id: null, market: null };

/** What the fan said of their age becomes theirs; who has turned out to be under age meanwhile goes no further. */
async function keepAge(owner: FanId, { age, zone }: Authorization, ports: Ports): Promise<void> {
  if (age) await ports.fans.declareAge(owner, age);
  requireAdult({ fan: await ports.fans.byId(owner), zone, said: null });
}

/** Who has taken everything back while their service was asked meant that: their consent is not given anew by the answer. */
async function requireNotWithdrawn(
  { owner, campaign, since }: { owner: FanId; campaign: Campaign; since: Date },
  { consents }: Pick<Ports, 'consents'>,
): Promise<void> {
  const decided = (await consents.ofFan(owner)).filter(({ decidedAt }) => decidedAt > since);
  if (!isWithdrawn(decided, 'save', campaign.id)) return;
  throw new EngineError('consent-withdrawn', 'The fan has withdrawn while their service was asked.', {
    details: { campaignId: campaign.id },
  });
}

type Followed = { owner: FanId; campaign: Campaign; service: ServiceName; zone: string };

/** "Pre-save and follow": noted, and tried at once. Whatever goes wrong here is made good later; the save does not depend on it. */
async function follow({ owner, campaign, service, zone }: Followed, ports: Ports): Promise<void> {
  const id = preSaveId(campaign.id, owner, service);
  try {
    await recordConsent(
      {
        ...{ purpose: 'follow', campaignId: campaign.id, decision: 'given', place: 'web' },
        artistId: campaign.artistId,
        fanId: owner,
        notice: noticeFor({ campaign, zone }),
      },
      ports,
    );
    await wantFollows(id, campaign.services[service]?.artistUris ?? [], ports);
    await followArtists(id, 'sign-up', ports);
  } catch (error) {
    ports.log.warn('The artists of a pre-save will be followed later.', { preSaveId: id, error });
  }
}

/** Nothing can renew it, and it ends before the release is saved and read back: asking later helps as little. */
function isShortLived(
  { credentials, consentExpiresAt }: SignedIn,
  { campaign, zone }: { campaign: Campaign; zone: string },
  { calendar }: Pick<Ports, 'calendar'>,
): boolean {
  if (credentials.refreshToken || consentExpiresAt === null) return false;
  return consentExpiresAt < neededUntil(campaign, zone, calendar.now());
}

/** A permission that ends before the last read-back cannot keep the promise, and refreshing does not prolong it. */
function requireLongEnough(
  { consentExpiresAt }: SignedIn,
  { campaign, zone }: { campaign: Campaign; zone: string },
  { calendar }: Pick<Ports, 'calendar'>,
): void {
  if (consentExpiresAt === null || consentExpiresAt >= neededUntil(campaign, zone, calendar.now())) return;
  throw new EngineError('permission-ends-too-early', 'The permission would end before the release.', {
    details: { campaignId: campaign.id },
  });
}

/** Seals the grant, and keeps its account for this fan. */
async function keepGrant(fresh: Parameters<typeof sealGrant>[0], ports: Ports): Promise<void> {
  const { owner, campaign, service, account } = fresh;
  const replaced = await sealGrant(fresh, ports);
  if (account.mark === null) return;
  const sealed = { artistId: campaign.artistId, service, mark: account.mark, fanId: owner };
  if (await keepAccount(sealed, replaced, ports)) return;
  throw new EngineError('service-account-taken', 'Another fan has taken this account meanwhile.', {
    details: { campaignId: campaign.id, service },
  });
}
