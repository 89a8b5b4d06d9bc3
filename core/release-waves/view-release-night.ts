import type { InsightsAsked } from '../insights/insights-for-team.js';
import type { Campaign } from '../campaigns/campaign.js';
import { campaignForTeam } from '../communities/team-campaign.js';
import type { Ports } from '../engine-ports.js';
import type { WriteState } from '../library-writes/library-write.js';
import { viewDoubtfulMatches } from '../matches/view-doubtful-matches.js';
import type { ClosedBecause } from '../outbound-gate/gate-state.js';
import type { PreSaveId } from '../pre-saves/pre-save.js';
import type { ServiceName } from '../streaming/service-name.js';

/** How an item fares, as an artist needs to know it. Each state of a write is one of these. */
export const nightSteps = ['verified', 'saved', 'waiting', 'reminded', 'reconnect', 'failed', 'withdrawn'] as const;
export type NightStep = (typeof nightSteps)[number];

const stepOfState: Readonly<Record<WriteState, NightStep>> = {
  armed: 'waiting',
  retry: 'waiting',
  'not-live': 'waiting',
  accepted: 'saved',
  verified: 'verified',
  'already-there': 'verified',
  undone: 'verified',
  'needs-reauth': 'reconnect',
  withdrawn: 'withdrawn',
  reminded: 'reminded',
  dead: 'failed',
};

/** All whose midnight is at one instant. */
export type NightWave = { instant: Date; zones: string[]; preSaves: number };

/** A release night as it stands. */
export type ReleaseNight = {
  campaign: Campaign;
  /** Calendar time. */
  now: Date;
  /** Items whose fan's midnight has come, by what became of them: they sum to `due`. */
  byStep: Readonly<Record<NightStep, number>>;
  due: number;
  /** Items whose midnight is still to come, withdrawn ones left out. */
  ahead: number;
  /** Midnights to come, the next first. */
  waves: NightWave[];
  /** Services of the campaign to which no call is let through now, and why. */
  away: { service: ServiceName; because: ClosedBecause }[];
  /** Questions about the release that only a human can answer. */
  doubts: number;
};

type NightPorts = Pick<Ports, 'calendar' | 'doubtfulMatches' | 'gates' | 'preSaves' | 'services' | 'writes'>;

/**
 * How the night of a campaign goes, for who may see all its figures: before it, who is promised what and when; in it, what
 * has become of it so far; after it, the result.
 *
 * @throws EngineError as `campaignForTeam`
 */
export async function releaseNightForTeam(
  { account, asked }: InsightsAsked,
  ports: NightPorts & Pick<Ports, 'campaigns' | 'communities' | 'teams'>,
): Promise<ReleaseNight> {
  const campaign = await campaignForTeam(account, { ...asked, right: 'stats.all' }, ports);
  return viewReleaseNight(campaign, ports);
}

/** Goes through the pre-saves and writes once each: what is told is what is kept. */
export async function viewReleaseNight(campaign: Campaign, ports: NightPorts): Promise<ReleaseNight> {
  const now = ports.calendar.now();
  const dueAts = new Map<PreSaveId, Date>();
  const waves = new Map<number, NightWave>();
  for await (const { id, dueAt, zone, withdrawnAt } of ports.preSaves.ofCampaign(campaign.id)) {
    dueAts.set(id, dueAt);
    if (withdrawnAt === null && dueAt > now) joinWave(waves, dueAt, zone);
  }
  const byStep = { verified: 0, saved: 0, waiting: 0, reminded: 0, reconnect: 0, failed: 0, withdrawn: 0 };
  let [due, ahead] = [0, 0];
  for await (const { preSaveId, state } of ports.writes.progressOfCampaign(campaign.id)) {
    const dueAt = dueAts.get(preSaveId);
    // A sign-up under way has its writes before its pre-save.
    if (!dueAt) continue;
    const step = stepOfState[state];
    if (dueAt > now) ahead += step === 'withdrawn' ? 0 : 1;
    else {
      byStep[step] += 1;
      due += 1;
    }
  }
  const coming = [...waves.values()].sort((one, other) => one.instant.getTime() - other.instant.getTime());
  const doubts = (await viewDoubtfulMatches(campaign, ports)).length;
  return { campaign, now, byStep, due, ahead, waves: coming, away: await servicesAway(campaign, ports), doubts };
}

function joinWave(waves: Map<number, NightWave>, instant: Date, zone: string): void {
  const wave = waves.get(instant.getTime()) ?? { instant, zones: [], preSaves: 0 };
  if (!wave.zones.includes(zone)) wave.zones.push(zone);
  wave.preSaves += 1;
  waves.set(instant.getTime(), wave);
}

async function servicesAway(
  campaign: Campaign,
  { gates, services }: Pick<Ports, 'gates' | 'services'>,
): Promise<ReleaseNight['away']> {
  const offered = [...services].filter(([name]) => campaign.services[name] !== undefined);
  const standing = await Promise.all(
    offered.map(async ([service, app]) => ({ service, because: (await gates.of(app).summary()).closedBecause })),
  );
  return standing.flatMap(({ service, because }) => (because === null ? [] : [{ service, because }]));
}
