import type { Campaign } from '../../core/campaigns/campaign.js';
import type { LibraryWrite } from '../../core/library-writes/library-write.js';
import { savedUrl } from '../../core/library-writes/saved-url.js';
import type { PreSave } from '../../core/pre-saves/pre-save.js';
import { titleOf } from '../../core/streaming/service-descriptors.js';
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

/** A pre-save, and what has become of it as far as that is known. */
type Asked = { campaign: Pick<Campaign, 'slug'>; preSave: Pick<PreSave, 'service'>; writes?: readonly LibraryWrite[] };

/** What a fan is told of a service that they pre-saved a campaign on: of what was saved for them, its own page. */
export async function serviceOnOffer(
  { campaign, preSave: { service: name }, writes = [] }: Asked,
  engine: Pick<CommandEngine, 'viewSmartLink'>,
): Promise<ServiceOnOffer> {
  const { services } = await engine.viewSmartLink(campaign.slug, null);
  const offered = new Map(services.map((service) => [service.name, service])).get(name);
  const { title = titleOf(name), listenUrl = null, isDirect = false } = offered ?? {};
  return { title, listenUrl: savedUrl(name, writes) ?? listenUrl, isDirect };
}
