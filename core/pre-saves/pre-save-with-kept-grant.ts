import { takesSignUps, type Campaign } from '../campaigns/campaign.js';
import { publicCampaign } from '../campaigns/find-campaign.js';
import type { Ports } from '../engine-ports.js';
import { EngineError } from '../errors.js';
import type { FanId } from '../fans/fan.js';
import { findSession } from '../fans/open-session.js';
import { requireAdult } from '../fans/require-adult.js';
import { parseTimeZone } from '../fans/time-zone.js';
import { countAccount } from '../referrals/count-account.js';
import { releaseGrantPurpose } from '../grants/destroy-grant.js';
import type { Grant } from '../grants/grant.js';
import { addGrantPurpose, dateAnew } from '../grants/keep-grant.js';
import { withGrant } from '../grants/use-grant.js';
import { gatedService } from '../outbound-gate/gated-service.js';
import type { Secret } from '../secret.js';
import { findArrival, type Brought } from '../smart-links/find-arrival.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { StreamingService } from '../streaming/streaming-service.js';
import { requireService } from './begin-pre-save.js';
import { findKeptGrant } from './kept-grant.js';
import { consentToSave, promisePreSave } from './promise-pre-save.js';

/** A pre-save without a trip to the service, as its page asks for it. */
export type OneTapPreSave = Brought & {
  slug: string;
  service: ServiceName;
  zone: string;
  /** The recording that the fan named by its ISRC; absent: none. */
  recordingIsrc?: string | null;
  session: Secret | null;
};

/**
 * Pre-saves with the permission that a fan has agreed to have kept, without a trip to the service: the service is
 * asked first whether it still honours it.
 *
 * @returns false if there is none that does, or the fan is to be asked for their age first: then they are to sign in
 * @throws EngineError `campaign-not-found`, `service-not-offered`, `time-zone-unknown`, `under-age`
 */
export async function preSaveWithKeptGrant(asked: OneTapPreSave, ports: Ports): Promise<boolean> {
  const campaign = await publicCampaign(asked.slug, ports);
  const service = requireService(campaign, asked.service, ports);
  const zone = parseTimeZone(asked.zone);
  const session = asked.session && (await findSession(asked.session, ports));
  if (session?.artistId !== campaign.artistId || !takesSignUps(campaign)) return false;
  const { fanId } = session;
  if (!(await isKnownAdult(fanId, zone, ports))) return false;
  const kept = await findKeptGrant({ fanId, campaign, service, zone }, ports);
  if (!kept) return false;
  // Before the permission serves it: a withdrawal that is being completed leaves alone what is consented to.
  const consent = await consentToSave({ fanId, campaign, zone }, ports);
  if (!(await takeUp(kept, { campaign, service }, ports))) return false;
  const arrival = await findArrival(asked, campaign, ports);
  const { recordingIsrc = null } = asked;
  const promised = { fanId, campaign, service: service.name, zone, consent, arrival, recordingIsrc };
  await promisePreSave({ ...promised, mode: 'direct', because: null }, ports);
  return true;
}

/** False for a fan who was not asked for their age yet: the way to the service begins with that question. */
async function isKnownAdult(fanId: FanId, zone: string, ports: Pick<Ports, 'fans'>): Promise<boolean> {
  try {
    requireAdult({ fan: await ports.fans.byId(fanId), zone, said: null });
    return true;
  } catch (error) {
    if (error instanceof EngineError && error.code === 'age-not-declared') return false;
    throw error;
  }
}

/** Gives the grant its new purpose, and takes that back if the service does not serve this account any more. */
async function takeUp(
  kept: Grant,
  { campaign, service }: { campaign: Campaign; service: StreamingService },
  ports: Ports,
): Promise<boolean> {
  const grant = await addGrantPurpose(kept.id, campaign.id, ports);
  if (!grant) return false;
  const gated = gatedService(service, ports.gates.of(service), { fan: grant.fanId, kind: 'sign-up' });
  const use = { grant, service: gated, campaignId: campaign.id };
  const probe = await withGrant(use, (credentials) => gated.account(credentials), ports);
  if (probe.outcome === 'account' && ports.accountMarker.markOf(probe.account, grant) === grant.accountMark) {
    await countAccount({ campaign, service: service.name, mark: grant.accountMark, fanId: grant.fanId }, ports);
    return true;
  }
  if (kept.purposes.includes(campaign.id)) return false;
  await releaseGrantPurpose({ grantId: grant.id, campaignId: campaign.id, reason: 'withdrawn' }, ports);
  await dateAnew(grant.id, ports);
  return false;
}
