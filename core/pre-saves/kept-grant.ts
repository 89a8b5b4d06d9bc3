import type { Campaign } from '../campaigns/campaign.js';
import { isConsentLive } from '../consent/consent.js';
import type { Ports } from '../engine-ports.js';
import type { FanId } from '../fans/fan.js';
import { findGrant } from '../grants/find-grant.js';
import type { Grant } from '../grants/grant.js';
import type { StreamingService } from '../streaming/streaming-service.js';
import { neededUntil } from './pre-saving-opens.js';

type Wanted = { fanId: FanId; campaign: Campaign; service: StreamingService; zone: string };

/**
 * The permission that a fan has agreed to have kept, if it can keep a promise for this campaign as it is: it allows
 * all that a save needs, and lives long enough. Whether the service still honours it, only a call tells.
 */
export async function findKeptGrant(
  { fanId, campaign, service, zone }: Wanted,
  ports: Pick<Ports, 'calendar' | 'grants' | 'consents'>,
): Promise<Grant | null> {
  const grant = await findGrant({ artistId: campaign.artistId, fanId, service: service.name }, ports);
  if (grant?.state !== 'live') return null;
  if (!isConsentLive(await ports.consents.ofFan(fanId), 'keep-permission', null)) return null;
  if (!service.signIn.permissions.every(({ scope }) => grant.scopes.includes(scope))) return null;
  const until = neededUntil(campaign, zone, ports.calendar.now());
  return grant.consentExpiresAt === null || grant.consentExpiresAt >= until ? grant : null;
}

/** A service where this fan can pre-save without signing in again, and the zone they last chose. */
export type OneTap = { service: StreamingService['name']; zone: string };

/** Where a fan who has not pre-saved this campaign can do so with one tap. */
export async function oneTapServices(
  fanId: FanId,
  campaign: Campaign,
  ports: Pick<Ports, 'calendar' | 'grants' | 'consents' | 'preSaves' | 'services'>,
): Promise<OneTap[]> {
  const preSaves = await ports.preSaves.ofFan(fanId);
  const [latest] = preSaves.toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  if (!latest || preSaves.some(({ campaignId }) => campaignId === campaign.id)) return [];
  const { zone } = latest;
  const offered = [...ports.services.values()].filter(({ name }) => campaign.services[name]);
  const found = await Promise.all(
    offered.map(async (service) => (await findKeptGrant({ fanId, campaign, service, zone }, ports)) && service.name),
  );
  return found.flatMap((service) => (service ? [{ service, zone }] : []));
}
