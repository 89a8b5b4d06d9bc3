import { takesPreSaves, type Campaign } from '../campaigns/campaign.js';
import { publicCampaign } from '../campaigns/find-campaign.js';
import type { Ports } from '../engine-ports.js';
import { findSession } from '../fans/open-session.js';
import { parseTimeZone } from '../fans/time-zone.js';
import { releaseGrantPurpose } from '../grants/destroy-grant.js';
import type { Grant } from '../grants/grant.js';
import { addGrantPurpose } from '../grants/keep-grant.js';
import { withGrant } from '../grants/use-grant.js';
import { gatedService } from '../outbound-gate/gated-service.js';
import type { Secret } from '../secret.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { StreamingService } from '../streaming/streaming-service.js';
import { requireService } from './begin-pre-save.js';
import { findKeptGrant } from './kept-grant.js';
import { promisePreSave } from './promise-pre-save.js';

export type OneTapPreSave = { slug: string; service: ServiceName; zone: string; session: Secret | null };

/**
 * Pre-saves with the permission that a fan has agreed to have kept, without a trip to the service: the service is
 * asked first whether it still honours it.
 *
 * @returns false if there is none that does: then the fan is to sign in
 * @throws EngineError `campaign-not-found`, `service-not-offered`, `time-zone-unknown`
 */
export async function preSaveWithKeptGrant(asked: OneTapPreSave, ports: Ports): Promise<boolean> {
  const campaign = await publicCampaign(asked.slug, ports);
  const service = requireService(campaign, asked.service, ports);
  const zone = parseTimeZone(asked.zone);
  const session = asked.session && (await findSession(asked.session, ports));
  if (session?.artistId !== campaign.artistId || !takesPreSaves(campaign)) return false;
  const { fanId } = session;
  const kept = await findKeptGrant({ fanId, campaign, service, zone }, ports);
  if (!kept || !(await takeUp(kept, { campaign, service }, ports))) return false;
  await promisePreSave({ fanId, campaign, service: service.name, zone, mode: 'direct', because: null }, ports);
  return true;
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
  if (probe.outcome === 'account' && probe.account.id === grant.accountId) return true;
  if (kept.purposes.includes(campaign.id)) return false;
  await releaseGrantPurpose({ grantId: grant.id, campaignId: campaign.id, reason: 'withdrawn' }, ports);
  return false;
}
