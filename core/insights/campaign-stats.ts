import type { Campaign } from '../campaigns/campaign.js';
import type { Ports } from '../engine-ports.js';
import type { PreSave, PreSaveId, PreSaveMode } from '../pre-saves/pre-save.js';
import type { Arrival } from '../smart-links/arrival.js';
import {
  otherValue,
  unknownValue,
  valueIn,
  type ClickCounts,
  type ClickDimension,
} from '../smart-links/click-counts.js';
import { clickToSave, isBelow, type ClickToSave } from './click-to-save.js';
import { funnelSteps, stepsOfPreSave, stepsOfWrite, type Funnel } from './funnel.js';

/** What the figures of the public link are broken down by. */
export const statsDimensions = [
  'source',
  'variant',
  'device',
  'inAppBrowser',
  'connection',
  'metro',
] as const satisfies readonly ClickDimension[];
export type StatsDimension = (typeof statsDimensions)[number];

/** The figures of one source, one variant, and so on. */
export type StatsLine = {
  value: string;
  funnel: Funnel;
  clickToSave: ClickToSave;
  /** Whether it lies below the campaign's own line, by more than chance. */
  isBelow: boolean;
};

/** What has come from one place in chat, as an arrival names it; `unknown`: from before it was kept. */
export type ChatLine = { value: string; funnel: Funnel };

/** How a campaign does, from the click to the library. */
export type CampaignStats = {
  campaign: Campaign;
  /** The link for everybody, before the release. */
  public: Omit<StatsLine, 'value'>;
  /** The links that bots have given to single fans. */
  personal: Funnel;
  /** The pre-saves of those by where the fans had asked for them: a community, or a platform; the most first. */
  chats: ChatLine[];
  /** The link for everybody, after the release. */
  released: Funnel;
  /** Pre-saves of which no click is known: of a browser without cookies, or of one tap in chat. */
  unknown: Funnel;
  /** How the promises stand, by the way in which they are kept; what fans say to have done at a service counts apart. */
  modes: Readonly<Record<PreSaveMode, ModeFigures>>;
  /** Chats that unfolded the link, crawlers, browsers that fetched ahead: counted nowhere else. */
  previews: number;
  /** Of the link for everybody, the most visited first. */
  by: Readonly<Record<StatsDimension, StatsLine[]>>;
};

/** Pre-saves in one mode that were not withdrawn, and how many of their fans say that they have done it at the service. */
export type ModeFigures = { preSaved: number; saidDone: number };

type StatsPorts = Pick<Ports, 'clicks' | 'preSaves' | 'writes'>;

/**
 * The figures of a campaign. What came in by the million, clicks, is read as it was counted; pre-saves and writes are
 * gone through once each, as they stand in the database.
 */
export async function campaignStats(campaign: Campaign, ports: StatsPorts): Promise<CampaignStats> {
  const counts = await ports.clicks.countsOf(campaign.id);
  const { tallies, modes } = await tallyPreSaves(campaign, ports);
  const line = campaign.strategy.clickToSaveWarning;
  const ofLink = (link: Arrival['link']) => sum(tallies.filter(({ arrival }) => arrival.link === link));
  const publicOnes = tallies.filter(({ arrival }) => arrival.link === 'public');
  return {
    campaign,
    public: statsLine(counts.link.get('public') ?? 0, sum(publicOnes), line),
    personal: funnelOf(counts.link.get('personal') ?? 0, ofLink('personal')),
    chats: chatLines(tallies.filter(({ arrival }) => arrival.link === 'personal')),
    released: funnelOf(counts.link.get('released') ?? 0, ofLink('released')),
    unknown: funnelOf(0, ofLink(null)),
    modes,
    previews: counts.link.get('preview') ?? 0,
    by: {
      source: linesOf('source', { counts, publicOnes, line }),
      variant: linesOf('variant', { counts, publicOnes, line }),
      device: linesOf('device', { counts, publicOnes, line }),
      inAppBrowser: linesOf('inAppBrowser', { counts, publicOnes, line }),
      connection: linesOf('connection', { counts, publicOnes, line }),
      metro: linesOf('metro', withoutSmallMetros({ counts, publicOnes, line }, campaign)),
    },
  };
}

/** Pre-saves that came alike, and how many of them have done so many steps. */
type Tally = { arrival: Arrival; bySteps: number[]; converted: number };

async function tallyPreSaves(
  { id }: Campaign,
  ports: StatsPorts,
): Promise<Pick<CampaignStats, 'modes'> & { tallies: Tally[] }> {
  const none = (): ModeFigures => ({ preSaved: 0, saidDone: 0 });
  const modes = { direct: none(), native: none(), follow: none(), reminder: none() };
  const tallies = new Map<string, Tally>();
  const clicks = new Set<string>();
  const pending = new Map<PreSaveId, { tally: Tally; base: number; steps: number | null }>();
  for await (const preSave of ports.preSaves.ofCampaign(id)) {
    if (preSave.withdrawnAt === null) {
      modes[preSave.mode].preSaved += 1;
      if (preSave.saidDoneAt) modes[preSave.mode].saidDone += 1;
    }
    const tally = tallyOf(preSave, tallies);
    // Two services pre-saved after one click are one visitor who did.
    const { clickId } = preSave.arrival;
    if (clickId !== null && !clicks.has(clickId)) tally.converted += 1;
    if (clickId !== null) clicks.add(clickId);
    pending.set(preSave.id, { tally, base: stepsOfPreSave(preSave), steps: null });
  }
  for await (const write of ports.writes.progressOfCampaign(id)) {
    const preSave = pending.get(write.preSaveId);
    // A sign-up under way has its writes before its pre-save.
    if (preSave) preSave.steps = Math.min(preSave.steps ?? funnelSteps.length, stepsOfWrite(write));
  }
  for (const { tally, base, steps } of pending.values()) {
    const done = base === 1 ? 1 : Math.max(base, steps ?? base);
    tally.bySteps[done] = (tally.bySteps[done] ?? 0) + 1;
  }
  return { tallies: [...tallies.values()], modes };
}

function tallyOf({ arrival }: Pick<PreSave, 'arrival'>, tallies: Map<string, Tally>): Tally {
  const key = [arrival.link, ...statsDimensions.map((dimension) => arrival[dimension])].join('\n');
  const tally = tallies.get(key) ?? { arrival, bySteps: [], converted: 0 };
  tallies.set(key, tally);
  return tally;
}

type Summed = Pick<Tally, 'bySteps' | 'converted'>;

function sum(tallies: readonly Tally[]): Summed {
  const summed: Summed = { bySteps: [], converted: 0 };
  for (const { bySteps, converted } of tallies) {
    bySteps.forEach((count, steps) => (summed.bySteps[steps] = (summed.bySteps[steps] ?? 0) + count));
    summed.converted += converted;
  }
  return summed;
}

function funnelOf(clicked: number, { bySteps }: Summed): Funnel {
  const reached = (step: number) => bySteps.reduce((total, count, steps) => (steps >= step ? total + count : total), 0);
  const [preSaved, authorised] = [reached(1), reached(2)];
  return { clicked, preSaved, authorised, resolved: reached(3), written: reached(4), verified: reached(5) };
}

function statsLine(clicked: number, summed: Summed, line: number): Omit<StatsLine, 'value'> {
  const ratio = clickToSave(clicked, summed.converted);
  return { funnel: funnelOf(clicked, summed), clickToSave: ratio, isBelow: isBelow(ratio, line) };
}

/** The figures of the links with this tag; of one by which nobody has come, and of none, all of them are 0. */
export function statsOfSource(
  { by, campaign }: Pick<CampaignStats, 'by' | 'campaign'>,
  source: string | null,
): StatsLine {
  const line = by.source.find(({ value }) => value === source);
  return line ?? { value: source ?? unknownValue, ...statsLine(0, sum([]), campaign.strategy.clickToSaveWarning) };
}

type Figures = { counts: ClickCounts; publicOnes: readonly Tally[]; line: number };

/** Metros in which too few have pre-saved to disappear among each other are counted as others. */
function withoutSmallMetros({ counts, publicOnes, line }: Figures, { minimumClusterSize }: Campaign): Figures {
  const fans = new Map<string, number>();
  for (const tally of publicOnes) {
    const metro = valueIn('metro', tally.arrival);
    fans.set(metro, (fans.get(metro) ?? 0) + funnelOf(0, tally).preSaved);
  }
  const metro = new Map<string, number>();
  for (const value of new Set([...counts.metro.keys(), ...fans.keys()])) {
    const isShown = value === unknownValue || (fans.get(value) ?? 0) >= minimumClusterSize;
    const shown = isShown ? value : otherValue;
    metro.set(shown, (metro.get(shown) ?? 0) + (counts.metro.get(value) ?? 0));
  }
  return { counts: { ...counts, metro }, publicOnes, line };
}

function linesOf(dimension: StatsDimension, { counts, publicOnes, line }: Figures): StatsLine[] {
  const counted = counts[dimension];
  const valueOf = ({ arrival }: Tally) => {
    const value = valueIn(dimension, arrival);
    // Where a dimension was full its click was counted as another; its pre-save goes there with it.
    return counted.has(value) || !counted.has(otherValue) ? value : otherValue;
  };
  const byValue = grouped(publicOnes, valueOf);
  const lines = [...new Set([...counted.keys(), ...byValue.keys()])].map((value) => ({
    value,
    ...statsLine(counted.get(value) ?? 0, sum(byValue.get(value) ?? []), line),
  }));
  return lines.sort((one, other) => other.funnel.clicked - one.funnel.clicked || one.value.localeCompare(other.value));
}

function chatLines(ofChat: readonly Tally[]): ChatLine[] {
  const byPlace = grouped(ofChat, ({ arrival }) => valueIn('source', arrival));
  const lines = [...byPlace].map(([value, tallies]) => ({ value, funnel: funnelOf(0, sum(tallies)) }));
  return lines.sort(
    (one, other) => other.funnel.preSaved - one.funnel.preSaved || one.value.localeCompare(other.value),
  );
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
