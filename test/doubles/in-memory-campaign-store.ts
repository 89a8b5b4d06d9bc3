import type { ArtistId } from '../../core/artists/artist.js';
import type {
  CampaignStore,
  DetailsChange,
  ReleaseChange,
  ScheduleChange,
  VariantArtworks,
  VariantSwitch,
} from '../../core/campaigns/campaign-store.js';
import type { VariantId } from '../../core/campaigns/variant.js';
import type { Artwork, Campaign, CampaignId, CampaignPhase, Pause } from '../../core/campaigns/campaign.js';
import { nothingDecided } from '../../core/matches/doubtful-match.js';
import type { ServiceName } from '../../core/streaming/service-name.js';
import { Kept } from './kept.js';

export class InMemoryCampaignStore implements CampaignStore {
  readonly #campaigns = new Kept<Campaign>();
  readonly #artworks = new Kept<Artwork>();

  async add(campaign: Campaign, artwork: Artwork | null, variantArtworks: VariantArtworks = {}): Promise<boolean> {
    if (this.#withSlug(campaign.slug) || !this.#campaigns.insert(campaign.id, campaign)) return false;
    if (artwork) this.#artworks.insert(campaign.id, artwork);
    for (const [variant, cover] of Object.entries(variantArtworks)) {
      this.#artworks.insert(`${campaign.id}:${variant}`, cover);
    }
    return true;
  }

  async byId(id: CampaignId): Promise<Campaign | null> {
    return this.#campaigns.get(id);
  }

  async bySlug(slug: string): Promise<Campaign | null> {
    return this.#withSlug(slug);
  }

  async artwork(id: CampaignId, variant?: VariantId): Promise<Artwork | null> {
    return this.#artworks.get(variant ? `${id}:${variant}` : id);
  }

  async inPhases(phases: readonly CampaignPhase[]): Promise<Campaign[]> {
    return this.#campaigns.filter(({ phase }) => phases.includes(phase)).sort(nextReleaseFirst);
  }

  async advance(id: CampaignId, from: CampaignPhase, to: CampaignPhase): Promise<boolean> {
    return this.#campaigns.update(id, ({ phase }) => phase === from, { phase: to });
  }

  async changeRelease(id: CampaignId, service: ServiceName, { from, to }: ReleaseChange): Promise<boolean> {
    const services = this.#campaigns.get(id)?.services;
    const kept = services?.[service];
    if (!kept) return false;
    const { trackUri, albumUri, decided = nothingDecided } = to;
    const release = { ...kept, trackUri, albumUri, decided };
    const isAsRead = kept.decided?.version === from.decided?.version;
    return this.#campaigns.update(id, () => isAsRead, { services: { ...services, [service]: release } });
  }

  async switchVariant(id: CampaignId, { from, to }: VariantSwitch): Promise<boolean> {
    return this.#campaigns.update(id, ({ onlyVariant }) => onlyVariant === from, { onlyVariant: to });
  }

  async changeSchedule(id: CampaignId, from: number, change: ScheduleChange): Promise<boolean> {
    const { phase, releaseDate, releaseMode, freezeAt, scheduleVersion, timeZoneData } = change;
    const schedule = { phase, releaseDate, releaseMode, freezeAt, scheduleVersion, timeZoneData };
    return this.#campaigns.update(id, (kept) => kept.scheduleVersion === from, schedule);
  }

  async changeDetails(id: CampaignId, from: number, change: DetailsChange): Promise<boolean> {
    const { scheduleVersion, title, variants, languages, opensAt, livestream, phase } = change;
    const only = change.onlyVariant === null ? { onlyVariant: null } : {};
    const details = { title, variants, ...only, languages, opensAt, livestream, phase, detailsVersion: from + 1 };
    const isAsRead = (kept: Campaign) => kept.detailsVersion === from && kept.scheduleVersion === scheduleVersion;
    return this.#campaigns.update(id, isAsRead, details);
  }

  async noteOverlay(id: CampaignId, at: Date): Promise<void> {
    this.#campaigns.update(id, ({ overlayOpenedAt }) => overlayOpenedAt === null, { overlayOpenedAt: at });
  }

  async changePause(id: CampaignId, pause: Pause | null): Promise<boolean> {
    return this.#campaigns.update(id, (kept) => (kept.pause === null) !== (pause === null), { pause });
  }

  async approve(artistId: ArtistId): Promise<void> {
    for (const { id } of this.#campaigns.filter((kept) => kept.artistId === artistId)) {
      this.#campaigns.update(id, () => true, { awaitsApproval: false });
    }
  }

  async removeAwaiting(artistId: ArtistId): Promise<void> {
    this.#campaigns.removeWhere((kept) => kept.artistId === artistId && kept.awaitsApproval);
  }

  #withSlug(slug: string): Campaign | null {
    return this.#campaigns.filter((campaign) => campaign.slug === slug)[0] ?? null;
  }
}

function nextReleaseFirst(one: Campaign, other: Campaign): number {
  if (one.releaseDate !== other.releaseDate) return one.releaseDate < other.releaseDate ? -1 : 1;
  return one.createdAt.getTime() - other.createdAt.getTime();
}
