import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';
import { titleOf } from '../../core/streaming/service-descriptors.js';
import type { ServiceName } from '../../core/streaming/service-name.js';

/** A service as it writes itself; also one that the campaign no longer offers. */
export function serviceTitle({ services }: SmartLinkView, service: ServiceName): string {
  const title = services.find(({ name }) => name === service)?.title;
  return title ?? titleOf(service);
}
