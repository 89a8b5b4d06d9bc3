import type { Ports } from '../engine-ports.js';
import type { FanCity } from '../fans/city.js';
import { waysOfArtist, type Way } from '../announcements/way.js';
import { mainLanguage } from '../campaigns/campaign.js';
import { isNewsWay } from '../consent/news-way.js';
import type { FanId } from '../fans/fan.js';
import { defaultLanguage, type Language } from '../languages/language.js';
import type { Blast } from './blast.js';
import type { BlastAim } from './blast-aim.js';

type RecipientPorts = Pick<Ports, 'campaigns' | 'consents' | 'fans' | 'mailAddresses' | 'preSaves'>;

/**
 * One way to each fan whom a blast is for, who asked for news and can be reached: by which they came first, and where we
 * are not let write to them at any time only if they have no other.
 */
export async function recipientsOf(
  blast: Pick<Blast, 'artistId' | 'campaignId' | 'aim'>,
  ports: RecipientPorts,
): Promise<Way[]> {
  const asked = await ports.consents.takersOf('news', blast.artistId);
  const chosen = new Map<FanId, Way>();
  for (const way of await waysOfArtist(blast.artistId, ports)) {
    const shown = asked.get(way.fanId);
    if (way.unreachableSince || !shown || !isNewsWay(way, shown)) continue;
    const other = chosen.get(way.fanId);
    if (!other || isBetter(way, other)) chosen.set(way.fanId, way);
  }
  const isMeant = await meantBy(blast, ports);
  return [...chosen.values()].filter(isMeant);
}

function isBetter(one: Way, other: Way): boolean {
  if ((one.platform === 'whatsapp') !== (other.platform === 'whatsapp')) return other.platform === 'whatsapp';
  return one.createdAt < other.createdAt;
}

type Meant = (way: Way) => boolean;

async function meantBy(
  { artistId, campaignId, aim }: Pick<Blast, 'artistId' | 'campaignId' | 'aim'>,
  { campaigns, fans, preSaves }: RecipientPorts,
): Promise<Meant> {
  const cities = aim.metro === null ? null : await fans.citiesOfArtist(artistId);
  const campaign = await campaigns.byId(campaignId);
  // Of an address that is kept from before nobody has said in which language it is read.
  const usual = campaign ? mainLanguage(campaign) : defaultLanguage;
  const have = new Set<FanId>();
  if (aim.to === 'not-pre-saved') {
    for await (const { fanId, withdrawnAt } of preSaves.ofCampaign(campaignId)) {
      if (withdrawnAt === null) have.add(fanId);
    }
  }
  return (way) =>
    !have.has(way.fanId) &&
    (cities === null || livesIn(cities.get(way.fanId), aim)) &&
    isSpokenTo(way.language ?? usual, aim);
}

function isSpokenTo(spoken: Language, { language }: BlastAim): boolean {
  const fitting: readonly BlastAim['language'][] = [null, spoken];
  return fitting.includes(language);
}

function livesIn(city: FanCity | undefined, { metro }: BlastAim): boolean {
  return city !== undefined && city.by !== 'declined' && city.metro === metro;
}
