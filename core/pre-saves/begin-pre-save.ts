import type { Campaign } from '../campaigns/campaign.js';
import { publicCampaign, requireGoingOn } from '../campaigns/find-campaign.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import { declareAge } from '../fans/age.js';
import { findSession } from '../fans/open-session.js';
import { requireAdult } from '../fans/require-adult.js';
import { parseTimeZone } from '../fans/time-zone.js';
import type { Secret } from '../secret.js';
import type { ServiceName } from '../streaming/service-name.js';
import { findArrival, type Brought } from '../smart-links/find-arrival.js';
import type { StreamingService } from '../streaming/streaming-service.js';
import { openTrip } from './open-trip.js';
import { preSavingOpens } from './pre-saving-opens.js';

/** What a fan has chosen before the trip to their service, and who they are as far as their browser tells. */
export type BeginPreSave = Brought & {
  slug: string;
  service: ServiceName;
  /** The zone the fan chose, not yet checked. */
  zone: string;
  /** The cookie's token that binds the trip to this browser. */
  browser: Secret;
  session: Secret | null;
  /** Whether the fan asked to follow the artists as well. */
  follow: boolean;
  /** The recording that the fan named by its ISRC; absent: none. */
  recordingIsrc?: string | null;
  /** True if the fan said with the same act that they are of age. */
  adult: boolean;
};

/**
 * Sends a fan to their service: remembers the trip, bound to their browser and to one use,
 * and answers the service's sign-in address.
 *
 * @throws EngineError `campaign-not-found`, `campaign-cancelled`, `service-not-offered`, `time-zone-unknown`,
 * `age-not-declared`, `under-age`, `permission-ends-too-early`
 */
export async function beginPreSave(begin: BeginPreSave, ports: Ports): Promise<URL> {
  const campaign = await publicCampaign(begin.slug, ports);
  requireGoingOn(campaign);
  const service = requireService(campaign, begin.service, ports);
  const session = begin.session && (await findSession(begin.session, ports));
  const fanId = session?.artistId === campaign.artistId ? session.fanId : null;
  const zone = parseTimeZone(begin.zone);
  const age = begin.adult ? declareAge(true, ports.calendar.now()) : null;
  requireAdult({ fan: fanId && (await ports.fans.byId(fanId)), zone, said: age });
  requireOpening(campaign, service, ports);
  const follow = begin.follow && service.follow !== undefined;
  const arrival = await findArrival(begin, campaign, ports);
  const { id: campaignId, artistId } = campaign;
  const named = { follow, recordingIsrc: begin.recordingIsrc ?? null };
  const wish = { goal: 'pre-save', artistId, campaignId, fanId, zone, ...named, age, arrival } as const;
  return openTrip({ wish, service, browser: begin.browser }, ports);
}

/** Before a fan is sent on a trip that could only end in "too early". */
function requireOpening(campaign: Campaign, service: StreamingService, { calendar }: Pick<Ports, 'calendar'>): void {
  const opensAt = preSavingOpens(campaign, service);
  if (opensAt === null || opensAt <= calendar.now()) return;
  throw new EngineError('permission-ends-too-early', `A permission of ${service.name} would end before the release.`, {
    details: { campaignId: campaign.id },
  });
}

/** @throws EngineError `service-not-offered` */
export function requireService(
  campaign: Campaign,
  name: ServiceName,
  ports: Pick<Ports, 'services'>,
): StreamingService {
  const service = ports.services.get(name);
  if (service && campaign.services[name]) return service;
  throw new EngineError('service-not-offered', `${campaign.title} is not offered on ${name}.`);
}
