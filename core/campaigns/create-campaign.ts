import type { ArtistId } from '../artists/artist.js';
import type { Actor } from '../audit/audit-entry.js';
import { recordAct } from '../audit/record-act.js';
import { claimArtist } from '../artists/claim-artist.js';
import { phaseAt } from './advance-campaigns.js';
import { linkCommunity, requireOwnCommunities } from '../communities/link-community.js';
import { EngineError } from '../errors.js';
import type { Ports } from '../engine-ports.js';
import type { Language } from '../languages/language.js';
import { newId, newToken } from '../identifiers.js';
import type { VariantArtworks } from './campaign-store.js';
import { variantIds, type Variant } from './variant.js';
import { campaignId, type Artwork, type Campaign, type Contact } from './campaign.js';
import { directServiceNames, linkServiceNames } from '../streaming/service-name.js';
import { releaseModeOf, type NewCampaign } from './new-campaign.js';

/** A campaign as it was read, with its own cover and those of its variants. */
export type DraftedCampaign = { draft: NewCampaign; artwork: Artwork | null; variantArtworks?: VariantArtworks };

/**
 * Makes a campaign, and its artist if this is their first. It is open at once unless it has
 * an `opensAt` still to come, or an artist who is not approved yet.
 *
 * @param language of who makes it in chat: what becomes of an artist who is asked for is told in it
 * @throws EngineError `campaign-exists` if the slug is taken, `community-taken` if a community of it is another
 * artist's, `artist-taken` if whoever makes it does not act for an artist of that name, `artist-awaits-approval`: no
 * campaign was made
 */
export async function createCampaign(
  { draft, artwork, variantArtworks = {}, by, language }: DraftedCampaign & { by: Actor; language?: Language },
  ports: Pick<Ports, 'artists' | 'teams' | 'communities' | 'calendar' | 'random' | 'timeZoneData'> & {
    campaigns: Pick<Ports['campaigns'], 'bySlug' | 'add'>;
    audit: Pick<Ports['audit'], 'append'>;
  },
): Promise<Campaign> {
  const now = ports.calendar.now();
  if (await ports.campaigns.bySlug(draft.slug)) throw slugTaken(draft.slug);
  const artist = await claimArtist({ name: draft.artist, actor: by, ...(language && { language }) }, ports);
  await requireOwnCommunities(draft.communities ?? [], { artistId: artist.id }, ports);
  const awaitsApproval = !artist.isApproved;
  const described = { ...describe(draft, artist.id), variants: variantsOf(draft, variantArtworks), awaitsApproval };
  const campaign: Campaign = {
    ...described,
    id: campaignId.parse(newId('cmp', ports.random)),
    phase: phaseAt(described, now),
    scheduleVersion: 1,
    pause: null,
    detailsVersion: 1,
    timeZoneData: ports.timeZoneData,
    hasArtwork: artwork !== null,
    livestream: draft.livestream ? { ...draft.livestream, setAt: now } : null,
    overlayOpenedAt: null,
    onlyVariant: null,
    tieBreakSeed: newToken(ports.random),
    createdAt: now,
  };
  // Somebody was faster in between; the artist, if new, stays without a campaign.
  if (!(await ports.campaigns.add(campaign, artwork, variantArtworks))) throw slugTaken(draft.slug);
  await recordAct({ artistId: artist.id, action: 'campaign-created', by, on: [campaign.id] }, ports);
  for (const community of draft.communities ?? []) await linkCommunity({ campaign, community, by }, ports);
  return campaign;
}

function slugTaken(slug: string): EngineError {
  return new EngineError('campaign-exists', `There is already a campaign at /l/${slug}: choose another slug.`);
}

function variantsOf({ variants = [] }: NewCampaign, artworks: VariantArtworks): Variant[] {
  return variants.flatMap(({ headline }, place) => {
    const id = variantIds[place];
    return id ? [{ id, headline, hasArtwork: artworks[id] !== undefined }] : [];
  });
}

type Given =
  | 'id'
  | 'phase'
  | 'awaitsApproval'
  | 'pause'
  | 'detailsVersion'
  | 'scheduleVersion'
  | 'timeZoneData'
  | 'hasArtwork'
  | 'variants'
  | 'livestream'
  | 'overlayOpenedAt'
  | 'onlyVariant'
  | 'tieBreakSeed'
  | 'createdAt';
type Described = Omit<Campaign, Given>;

function describe(draft: NewCampaign, artist: ArtistId): Described {
  return {
    artistId: artist,
    artistName: draft.artist,
    slug: draft.slug,
    title: draft.title,
    releaseDate: draft.releaseDate,
    releaseMode: releaseModeOf(draft),
    timezone: draft.timezone,
    languages: draft.languages,
    opensAt: draft.opensAt ?? null,
    recordings: draft.recordings,
    upc: draft.upc ?? null,
    work: draft.work ?? null,
    saves: draft.saves,
    services: servicesOf(draft.services),
    tiktokSoundUrl: draft.tiktokSound ?? null,
    strategy: draft.strategy,
    milestones: draft.milestones,
    minimumClusterSize: draft.minimumClusterSize,
    freezeAt: draft.freezeAt ?? null,
    contact: draft.contact ? contactOf(draft.contact) : null,
  };
}

function contactOf({ responsibleParty, email, grievance }: NonNullable<NewCampaign['contact']>): Contact {
  return { responsibleParty, email, grievance: grievance ?? null };
}

function servicesOf(named: NewCampaign['services']): Campaign['services'] {
  const services: Campaign['services'] = {};
  for (const name of directServiceNames) {
    const release = named[name];
    if (!release) continue;
    const { artistUris, trackUri = null, albumUri = null, prereleaseUrl } = release;
    const pages = { release: null, artist: null, prerelease: prereleaseUrl ?? null };
    services[name] = { artistUris, trackUri, albumUri, ...(prereleaseUrl !== undefined && { pages }) };
  }
  for (const name of linkServiceNames) {
    const pages = named.links?.[name];
    if (pages) services[name] = { artistUris: [], trackUri: null, albumUri: null, pages };
  }
  return services;
}
