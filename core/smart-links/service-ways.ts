import type { ServiceRelease } from '../campaigns/campaign.js';
import type { PreSaveMode } from '../pre-saves/pre-save.js';
import { artistUrl } from '../streaming/listen-url.js';
import { serviceDescriptors } from '../streaming/service-descriptors.js';
import type { ServiceName } from '../streaming/service-name.js';

/** How a fan can pre-save on one service, by what is there: the first in the lead, which asks
 * for the least where the service has a page of its own. */
export type ServiceWays = {
  modes: readonly PreSaveMode[];
  /** The service's own pre-release page; null: the campaign names none. */
  prereleaseUrl: string | null;
  /** Where the fan follows the artist there; null: no way of following is known. */
  followUrl: string | null;
};

/**
 * The ways to pre-save on a service. `canSave`: there is a driver with credentials. Nothing is offered that cannot be
 * had: no pre-release page, no `native`; no page of the artist, no `follow`; and on a service that has closed, nothing. Pure.
 */
export function waysOn(service: ServiceName, release: ServiceRelease, canSave: boolean): ServiceWays {
  const { isForFollowing, closedIn } = serviceDescriptors[service];
  const prereleaseUrl = release.pages?.prerelease ?? null;
  const followUrl = artistUrl(service, release) ?? (isForFollowing ? (release.pages?.release ?? null) : null);
  if (closedIn !== null) return { modes: [], prereleaseUrl: null, followUrl: null };
  const modes: PreSaveMode[] = [
    ...(prereleaseUrl === null ? [] : (['native'] as const)),
    ...(canSave ? (['direct'] as const) : []),
    ...(followUrl === null ? [] : (['follow'] as const)),
    'reminder',
  ];
  return { modes, prereleaseUrl, followUrl };
}
