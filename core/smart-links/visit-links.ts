import type { Variant } from '../campaigns/variant.js';
import type { Ports } from '../engine-ports.js';
import type { Secret } from '../secret.js';
import type { OpenedPersonalLink } from './open-personal-link.js';
import type { ServiceName } from '../streaming/service-name.js';
import { inMarket } from './in-market.js';
import type { RecentViews } from './recent-views.js';
import { tellingSigns } from './service-leaning.js';
import { recordVisit, type Recording } from './record-visit.js';
import { viewSmartLink, type Looking, type ShownVariant, type SmartLinkView } from './view-smart-link.js';
import type { Visit } from './visit.js';

/** Somebody who opens a campaign's link. */
export type SmartLinkVisit = {
  slug: string;
  /** `remembered`: the services that the browser has kept as used. */
  looking: Pick<Looking, 'session' | 'zone'> & { remembered?: readonly ServiceName[] };
  visit: Visit;
};

/** A link's page for one visitor, and the token their arrival cookie is to hold; null: it stays as it is. */
export type VisitedSmartLink = { view: SmartLinkView; click: Secret | null };

/**
 * Opens a campaign's link for a visitor, and records that they have come.
 *
 * @throws EngineError `campaign-not-found`
 */
export async function visitSmartLink(
  { slug, looking, visit }: SmartLinkVisit,
  { recording, recent }: { recording: Recording; recent: RecentViews },
  ports: Ports,
): Promise<VisitedSmartLink> {
  const { session, zone, remembered = [] } = looking;
  const place = ports.places.find(visit.address);
  const { comesFrom, system } = visit;
  const signs = tellingSigns({ remembered, comesFrom, system, country: place.country });
  const view = session
    ? inMarket(await viewSmartLink(slug, { session, zone, signs }, ports), place.country)
    : recent.inMarket(await recent.of(slug, { zone, signs }), place.country);
  const { campaign, visitor } = view;
  const visited = { campaign, visit, place, fanId: visitor?.fanId ?? null };
  const { click, variant } = await recordVisit(visited, recording, ports);
  if (!variant) return { click, view };
  return { click, view: recent.withVariant(view, shown(variant, { slug, baseUrl: ports.baseUrl })) };
}

/** Records that somebody has opened a personal link; answers the token their arrival cookie is to hold, if another. */
export async function visitPersonalLink(
  { opened: { campaign, link }, visit }: { opened: OpenedPersonalLink; visit: Visit },
  recording: Recording,
  ports: Ports,
): Promise<Secret | null> {
  const place = ports.places.find(visit.address);
  return (await recordVisit({ campaign, visit, place, fanId: link.fanId }, recording, ports)).click;
}

function shown(
  { id, headline, hasArtwork }: Variant,
  { slug, baseUrl }: { slug: string; baseUrl: string },
): ShownVariant {
  return { id, headline, artworkUrl: hasArtwork ? `${baseUrl}/l/${slug}/artwork/${id}` : null };
}
