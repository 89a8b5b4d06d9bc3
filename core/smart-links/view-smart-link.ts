import type { Campaign } from '../campaigns/campaign.js';
import { publicCampaign } from '../campaigns/find-campaign.js';
import type { Ports } from '../engine-ports.js';
import type { FanIdentity } from '../fans/fan.js';
import { findSession } from '../fans/open-session.js';
import { preSaveStatus, type PreSaveStatus } from '../pre-saves/pre-save-status.js';
import { releaseInstant } from '../release-waves/midnight.js';
import type { Secret } from '../secret.js';
import type { ServiceName } from '../streaming/service-name.js';
import type { Permission } from '../streaming/streaming-service.js';
import { releaseReference } from '../streaming/release-reference.js';

/** One service a campaign is offered on. */
export type OfferedService = {
  name: ServiceName;
  title: string;
  permissions: readonly Permission[];
  /** Where the fan is sent to sign in. */
  origin: string;
  listenUrl: string;
};

/** What one visitor of a campaign's link is to see. */
export type SmartLinkView = {
  campaign: Campaign;
  /** Whether it is out where the visitor is: by the zone of their pre-save, else by the artist's. */
  released: boolean;
  /** Calendar time of the release in that zone. */
  releaseAt: Date;
  zone: string;
  now: Date;
  services: OfferedService[];
  /** Null for a visitor nobody has introduced. */
  visitor: { identity: FanIdentity | null; preSaves: PreSaveStatus[] } | null;
};

/** @throws EngineError `campaign-not-found` */
export async function viewSmartLink(slug: string, session: Secret | null, ports: Ports): Promise<SmartLinkView> {
  const campaign = await publicCampaign(slug, ports);
  const visitor = session ? await recognise(session, campaign, ports) : null;
  const zone = visitor?.preSaves[0]?.preSave.zone ?? campaign.timezone;
  const releaseAt = releaseInstant(campaign, zone);
  const now = ports.calendar.now();
  return {
    campaign,
    released: campaign.phase !== 'cancelled' && (campaign.phase === 'released' || now >= releaseAt),
    releaseAt,
    zone,
    now,
    services: offeredServices(campaign, ports),
    visitor,
  };
}

async function recognise(token: Secret, campaign: Campaign, ports: Ports): Promise<SmartLinkView['visitor']> {
  const session = await findSession(token, ports);
  if (session?.artistId !== campaign.artistId) return null;
  const [identity] = await ports.fans.identitiesOf(session.fanId);
  const preSaves = await preSaveStatus(session.fanId, ports);
  return {
    identity: identity ?? null,
    preSaves: preSaves.filter(({ preSave }) => preSave.campaignId === campaign.id),
  };
}

function offeredServices(campaign: Campaign, ports: Ports): OfferedService[] {
  return [...ports.services.values()].flatMap((service) => {
    const release = campaign.services[service.name];
    if (!release) return [];
    return [
      {
        name: service.name,
        title: service.title,
        permissions: service.signIn.permissions,
        origin: service.signIn.origin,
        listenUrl: service.listenUrl(releaseReference(campaign, release)),
      },
    ];
  });
}
