import type { Campaign } from '../../core/campaigns/campaign.js';
import { titleOf } from '../../core/streaming/service-descriptors.js';
import type { ServiceName } from '../../core/streaming/service-name.js';
import type { CommandEngine } from './command.js';

/** A service as a fan is told of it. */
export type ServiceOnOffer = {
  /** As the service writes itself. */
  title: string;
  /** Where the release can be heard; null if the service is not offered any more. */
  listenUrl: string | null;
  /** Whether it can be saved for them there. */
  isDirect: boolean;
};

/** What a fan is told of a service that they pre-saved a campaign on. */
export async function serviceOnOffer(
  campaign: Pick<Campaign, 'slug'>,
  name: ServiceName,
  engine: Pick<CommandEngine, 'viewSmartLink'>,
): Promise<ServiceOnOffer> {
  const { services } = await engine.viewSmartLink(campaign.slug, null);
  const offered = new Map(services.map((service) => [service.name, service])).get(name);
  const { title = titleOf(name), listenUrl = null, isDirect = false } = offered ?? {};
  return { title, listenUrl, isDirect };
}
