import type { Carriage } from '../announcements/carriage.js';
import type { ArtistId } from '../artists/artist.js';
import type { Campaign, CampaignId } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import { campaignStats, type CampaignStats } from '../insights/campaign-stats.js';
import type { HeatMap } from '../insights/heat-map.js';
import { viewHeatMap } from '../insights/view-heat-map.js';
import { Leaderboards } from '../leaderboards/leaderboards.js';
import type { Overlay } from '../livestreams/view-overlay.js';
import { Paintings } from '../pictures/paintings.js';
import { metroCounter } from '../places/count-metros.js';
import { Recent } from '../recent.js';
import { ClickBook } from '../smart-links/click-book.js';
import { RecentViews } from '../smart-links/recent-views.js';
import { DailySalt } from '../smart-links/visitor-mark.js';

/** How old figures may be: a crowded chat asks for them once, not a hundred times. */
const statsGoodFor = { freshMs: 5_000 };
/** However many streams show it, and however often they ask. */
const overlayGoodFor = { freshMs: 2_000 };
/** Counting an artist's fans may take a moment, and nobody who types /presave waits for it. */
const carriageGoodFor = { freshMs: 60_000, staleMs: 60 * 60_000 };

/** What several use cases hold in common, in one process. */
export type Shared = ReturnType<typeof createShared>;

/** Nothing of it yet. */
export function createShared(ports: Ports) {
  const recording = { book: new ClickBook(ports), salt: new DailySalt() };
  /** A sign-up is told by which click it came: what this process has noted is written down before. */
  const afterClicks = async <Done>(work: () => Promise<Done>): Promise<Done> => {
    await recording.book.written();
    return work();
  };
  const recentViews = new RecentViews(ports);
  const recentStats = new Recent<CampaignId, CampaignStats>(ports.monotonic, statsGoodFor);
  const statsOf = (campaign: Campaign) => recentStats.of(campaign.id, () => campaignStats(campaign, ports));
  const recentHeatMaps = new Recent<CampaignId, HeatMap>(ports.monotonic, statsGoodFor);
  const heatMapOf = (campaign: Campaign) => recentHeatMaps.of(campaign.id, () => viewHeatMap(campaign, ports));
  const countMetros = metroCounter(ports);
  const boards = new Leaderboards(ports);
  const paintings = new Paintings(ports);
  const overlays = new Recent<string, Overlay>(ports.monotonic, overlayGoodFor);
  const carriage = new Recent<ArtistId, Carriage[]>(ports.monotonic, carriageGoodFor);
  return {
    recording,
    afterClicks,
    recentViews,
    statsOf,
    heatMapOf,
    countMetros,
    boards,
    paintings,
    overlays,
    carriage,
  };
}
