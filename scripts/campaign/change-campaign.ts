import type { Campaign } from '../../core/campaigns/campaign.js';
import { releaseWarnings } from '../../core/campaigns/release-warnings.js';
import { planWaves } from '../../core/release-waves/plan-waves.js';
import type { OpenedEngine } from '../../core/wiring/open-engine.js';
import { describe, outInWords, type Answer } from './answer.js';
import { confirm } from './confirm.js';
import { readRelease, type ReleaseOptions } from './read-release.js';

/** What a change is made with. */
export type Changing = {
  opened: Pick<OpenedEngine, 'engine' | 'calendar'>;
  baseUrl: string;
  /** Do it without asking. */
  yes: boolean;
};

type CountedWave = { instant: string; zones: string[]; fans: number };

/** Moves a release, once the operator has seen what that changes. */
export async function rescheduleAsked(
  campaign: Campaign,
  options: ReleaseOptions,
  { opened: { engine, calendar }, baseUrl, yes }: Changing,
): Promise<Answer> {
  const release = readRelease(options, campaign);
  const fans = await engine.fansByZone(campaign.id);
  const waves = wavesOf({ ...campaign, ...release }, fans);
  const warnings = releaseWarnings({ ...campaign, ...release }, calendar.now());
  if (!yes) {
    say(`${campaign.title} by ${campaign.artistName}, ${String(sum(fans))} pre-saves in ${String(fans.size)} zones`);
    say(`  now:  ${outInWords(campaign)}`);
    say(`  then: ${outInWords(release)}`);
    for (const { instant, zones, fans: count } of waves)
      say(`  ${instant}  ${String(count)} fans  ${zones.join(', ')}`);
    for (const warning of warnings) say(`  Note: ${warning}`);
    await confirm('The fans are told of the new date.');
  }
  const progress = progressTo(sum(fans));
  const change = { campaignId: campaign.id, from: campaign.scheduleVersion, ...release };
  const changed = await engine.rescheduleCampaign(change, progress.report);
  const { json, text } = describe(changed, baseUrl);
  return { json: { ...json, rescheduled: progress.done(), waves, warnings }, text };
}

/** Puts a release off without a date, once the operator has seen whom that concerns. */
export async function postponeAsked(
  campaign: Campaign,
  { opened: { engine }, baseUrl, yes }: Changing,
): Promise<Answer> {
  const fans = sum(await engine.fansByZone(campaign.id));
  if (!yes && campaign.phase !== 'postponed') {
    say(`${campaign.title} by ${campaign.artistName}, ${outInWords(campaign)}`);
    say(`  ${String(fans)} pre-saves wait for a new date; their fans are told, and nobody new can join.`);
    await confirm('Until you reschedule it, nothing of it is saved.');
  }
  const decidedOn = { campaignId: campaign.id, from: campaign.scheduleVersion };
  return describe(await engine.postponeCampaign(decidedOn), baseUrl);
}

/** Calls a release off, once the operator has seen whom that concerns. */
export async function cancelAsked(campaign: Campaign, { opened: { engine }, baseUrl, yes }: Changing): Promise<Answer> {
  const fans = sum(await engine.fansByZone(campaign.id));
  if (!yes && campaign.phase !== 'cancelled') {
    say(`${campaign.title} by ${campaign.artistName}, ${outInWords(campaign)}`);
    say(`  ${String(fans)} pre-saves end: nothing more is saved, their permissions are let go, the fans are told.`);
    await confirm('A cancelled campaign stays cancelled.');
  }
  const progress = progressTo(fans);
  const decidedOn = { campaignId: campaign.id, from: campaign.scheduleVersion };
  const { json, text } = describe(await engine.cancelCampaign(decidedOn, progress.report), baseUrl);
  return { json: { ...json, ended: progress.done() }, text };
}

/** The waves of a release as fans have joined it, each with how many. */
function wavesOf(campaign: Campaign, fans: ReadonlyMap<string, number>): CountedWave[] {
  const waves = new Map<string, CountedWave>();
  for (const { zone, instant } of planWaves(campaign, [...fans.keys()])) {
    const wave = waves.get(instant) ?? { instant, zones: [], fans: 0 };
    waves.set(instant, { instant, zones: [...wave.zones, zone], fans: wave.fans + (fans.get(zone) ?? 0) });
  }
  return [...waves.values()];
}

function progressTo(all: number) {
  let last = 0;
  return {
    report: (done: number) => {
      last = done;
      say(`  ${String(done)} of ${String(all)} pre-saves`);
    },
    done: () => last,
  };
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function sum(fans: ReadonlyMap<string, number>): number {
  return [...fans.values()].reduce((total, count) => total + count, 0);
}
