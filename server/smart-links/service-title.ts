import type { SmartLinkView } from '../../core/smart-links/view-smart-link.js';

/** A service as it writes itself; its plain name if the campaign no longer offers it. */
export function serviceTitle({ services }: SmartLinkView, service: string): string {
  const title = services.find(({ name }) => name === service)?.title;
  return title ?? service;
}
