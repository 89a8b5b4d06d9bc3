import type { Environment } from '../home.js';
import { readClaims, readOwners, countByState, type Claim } from './claims.js';
import { joinFans } from './join-fans.js';
import { judgeNight, type Evidence, type Verdict } from './judge-night.js';
import { percentile } from './percentile.js';
import { playNight } from './play-night.js';
import type { PromisedSave } from './promise.js';
import { rehearsedCampaign } from './rehearsed-night.js';
import type { Effect } from './spotify-control.js';
import { onStage, type Stage } from './stage.js';

/** What goes wrong in a rehearsal. */
export const faultLevels = ['none', 'storm', 'chaos'] as const;
export type FaultLevel = (typeof faultLevels)[number];

/** What is rehearsed, and where. */
export type RehearsalSettings = {
  fans: number;
  workers: number;
  faults: FaultLevel;
  seed: number;
  /** An empty folder for the installation; whoever made it removes it. */
  home: string;
  environment: Environment;
  say: (line: string) => void;
  signal?: AbortSignal | undefined;
};

/** What a rehearsal has shown. */
export type RehearsalReport = Verdict & {
  fans: number;
  byState: Record<string, number>;
  verified: number;
  reminded: number;
  callsPerSave: number | null;
  firstCallLatenessMs: { p50: number | null; p99: number | null };
  elapsedMs: number;
  seed: number;
  faultsFired: Record<string, number>;
  /** Faults that were planned and never struck: a rehearsal with any has shown nothing about them. */
  faultsThatNeverFired: string[];
  faults: FaultLevel;
  workers: number;
  engine: string;
  /** The states of all writes sum to the number of items promised. */
  isConserved: boolean;
};

/** Plays a release night against the sandbox and judges it by the sandbox's own ledger. */
export async function rehearse(settings: RehearsalSettings): Promise<RehearsalReport> {
  const startedAt = performance.now();
  const report = await onStage(settings, (stage) => playOn(stage, settings));
  return { ...report, elapsedMs: Math.round(performance.now() - startedAt) };
}

/** True if the night was as it must be. */
export function isAsPromised(report: RehearsalReport): boolean {
  const { lost, early, duplicateEffects, unverifiedClaims, savedAfterWithdrawal, faultsThatNeverFired } = report;
  const sum = lost + early + duplicateEffects + unverifiedClaims + savedAfterWithdrawal;
  return sum === 0 && faultsThatNeverFired.length === 0 && report.isConserved;
}

async function playOn(stage: Stage, settings: RehearsalSettings): Promise<Omit<RehearsalReport, 'elapsedMs'>> {
  const { fans, workers, faults, seed, say } = settings;
  say(`The stage is set: ${stage.database.name}.`);
  const promises = await fillTheHouse(stage, settings);
  await stage.crew.hire(workers);
  say(`${workers} ${workers === 1 ? 'worker is' : 'workers are'} at work.`);
  const callsBefore = stage.calls.count();
  const night = await playNight({
    stage,
    promises,
    beforeWave: () => Promise.resolve(),
    duringWave: () => Promise.resolve(),
    isBusy: () => false,
    say,
    signal: settings.signal,
  });
  const calls = stage.calls.count() - callsBefore;
  const claims = await readClaims(stage.view);
  const byState = countByState(claims);
  const verified = byState['verified'] ?? 0;
  const faultsFired = await stage.control.faultsFired();
  return {
    fans,
    byState,
    verified,
    reminded: byState['reminded'] ?? 0,
    ...judgeNight(await gatherEvidence(promises, claims, stage), { falseRevocations: 0 }),
    callsPerSave: verified === 0 ? null : Math.round((calls / verified) * 100) / 100,
    firstCallLatenessMs: { p50: percentile(night.latenessMs, 50), p99: percentile(night.latenessMs, 99) },
    seed,
    faultsFired,
    faultsThatNeverFired: [],
    faults,
    workers,
    engine: stage.database.name,
    isConserved: claims.length === promises.length,
  };
}

async function fillTheHouse(stage: Stage, { fans, say }: RehearsalSettings): Promise<PromisedSave[]> {
  const [release] = stage.sandbox.spotify.state.catalogue.all();
  if (!release) throw new Error('The sandbox has no release.');
  const campaign = await stage.opened.engine.createCampaign({ draft: rehearsedCampaign(release), artwork: null });
  const trackUri = `spotify:track:${release.trackId}`;
  let joined = 0;
  const onJoined = () => {
    joined += 1;
    if (joined % 100 === 0) say(`${joined} of ${fans} fans have joined.`);
  };
  return joinFans(fans, { ...stage, campaign, trackUri }, onJoined);
}

async function gatherEvidence(
  promises: readonly PromisedSave[],
  claims: readonly Claim[],
  { view, control, calls }: Stage,
): Promise<Evidence[]> {
  const owners = await readOwners(view, promises);
  const claimOf = new Map(claims.map((claim) => [owners.get(claim.fanId)?.accountId, claim]));
  const effects = byAccount((await control.ledger()).effects);
  const evidence: Evidence[] = [];
  for (const promise of promises) {
    const { accountId, uri } = promise;
    evidence.push({
      promise,
      claim: claimOf.get(accountId),
      effects: (effects.get(accountId) ?? []).filter((effect) => effect.uri === uri),
      isInLibrary: (await control.libraryOf(accountId)).includes(uri),
      firstSeen: calls.firstSeen(accountId, uri),
    });
  }
  return evidence;
}

function byAccount(effects: readonly Effect[]): Map<string, Effect[]> {
  const grouped = new Map<string, Effect[]>();
  for (const effect of effects) grouped.set(effect.accountId, [...(grouped.get(effect.accountId) ?? []), effect]);
  return grouped;
}
