import type { Campaign } from '../../core/campaigns/campaign.js';
import type { DirectServiceName } from '../../core/streaming/service-name.js';
import type { Environment } from '../home.js';
import { insist } from './change-of-mind.js';
import { readAskedToReconnect, readClaims, readOwners, type Claim } from './claims.js';
import { gatherEvidence } from './gather-evidence.js';
import { joinFans, signIn, type Entrance } from './join-fans.js';
import { Mailbox } from './mailbox.js';
import { Nemesis } from './nemesis.js';
import { countWaves, playNight } from './play-night.js';
import type { PromisedSave } from './promise.js';
import { rehearsedCampaign } from './rehearsed-night.js';
import { reportOn, type FaultLevel, type RehearsalReport } from './report.js';
import { onStage, type Stage } from './stage.js';
import { planStorm } from './storm.js';

/** What is rehearsed, and where. */
export type RehearsalSettings = {
  fans: number;
  /** Where they listen, at least one. */
  services: readonly DirectServiceName[];
  workers: number;
  faults: FaultLevel;
  seed: number;
  /** An empty folder for the installation; whoever made it removes it. */
  home: string;
  environment: Environment;
  say: (line: string) => void;
  signal?: AbortSignal | undefined;
};

/** Plays a release night against the sandbox and judges it by the sandbox's own ledger. */
export async function rehearse(settings: RehearsalSettings): Promise<RehearsalReport> {
  const startedAt = performance.now();
  const report = await onStage(settings, (stage) => playOn(stage, settings));
  return { ...report, elapsedMs: Math.round(performance.now() - startedAt) };
}

async function playOn(stage: Stage, settings: RehearsalSettings): Promise<RehearsalReport> {
  const { workers, say } = settings;
  say(`The stage is set: ${stage.database.name}.`);
  const entrance = await openCampaign(stage);
  const promises = await fillTheHouse(entrance, settings);
  const mailbox = new Mailbox();
  mailbox.open(stage.opened.engine);
  await stage.crew.hire(workers);
  say(`${workers} ${workers === 1 ? 'worker is' : 'workers are'} at work.`);
  const callsBefore = stage.calls.count();
  const { latenessMs, deeds } = await playWithTroubles(stage, { entrance, promises, settings });
  await mailbox.close();
  return reportOn({
    settings,
    engine: stage.database.name,
    evidence: await gatherEvidence(promises, stage),
    claims: await readClaims(stage.view),
    calls: stage.calls.count() - callsBefore,
    latenessMs,
    fired: { services: await firedAt(stage), deeds },
    mailbox,
    complaints: stage.crew.complaints,
  });
}

/** How often each fault has struck at each service. */
async function firedAt({ services }: Stage): Promise<Map<DirectServiceName, Record<string, number>>> {
  const fired = services.map(async ({ name, control }) => [name, await control.faultsFired()] as const);
  return new Map(await Promise.all(fired));
}

async function openCampaign(stage: Stage): Promise<Entrance> {
  const [release] = stage.sandbox.spotify.state.catalogue.all();
  if (!release) throw new Error('The sandbox has no release.');
  const campaign: Campaign = await stage.opened.engine.createCampaign({
    draft: rehearsedCampaign(release, stage.services),
    artwork: null,
  });
  return { ...stage, campaign };
}

function fillTheHouse(entrance: Entrance, { fans, say }: RehearsalSettings): Promise<PromisedSave[]> {
  let joined = 0;
  return joinFans(fans, entrance, () => {
    joined += 1;
    if (joined % 100 === 0 || joined === fans) say(`${joined} of ${fans} fans have joined.`);
  });
}

type Cast = { entrance: Entrance; promises: PromisedSave[]; settings: RehearsalSettings };
type Played = { latenessMs: number[]; deeds: Record<string, number> };

async function playWithTroubles(stage: Stage, { entrance, promises, settings }: Cast): Promise<Played> {
  const { seed, fans, faults, say, signal } = settings;
  const size = { seed, fans, waves: countWaves(promises) };
  const storms = faults === 'none' ? [] : stormsOver(stage, promises, size);
  const owners = await readOwners(stage.view, promises);
  const { campaign } = entrance;
  const nemesis = faults === 'chaos' ? new Nemesis({ stage, campaign, promises }, size) : null;
  const latenessMs = await playNight({
    stage,
    promises,
    async beforeWave({ number }) {
      for (const { control, plans } of storms) {
        const now = plans[number - 1] ?? [];
        if (now.length > 0) await control.plant(now);
      }
    },
    duringWave: (wave) => nemesis?.duringWave(wave, promises),
    afterWave: async (_wave, claims) => {
      const asked = await insist(() => readAskedToReconnect(stage.view));
      return reconnect([...claims.filter(isCalledDead).map(({ fanId }) => fanId), ...asked], { owners, entrance });
    },
    isBusy: () => nemesis?.isBusy() === true,
    say,
    signal,
  });
  await nemesis?.end();
  return { latenessMs, deeds: nemesis?.done ?? {} };
}

/** A storm over each service, as large as its share of the house, and each another one. */
function stormsOver(
  { services }: Stage,
  promises: readonly PromisedSave[],
  { seed, waves }: { seed: number; waves: number },
) {
  return services.map(({ name, control, routes }, place) => {
    const fans = promises.filter(({ service }) => service === name).length;
    return { control, plans: planStorm({ seed: seed + place, fans, waves, routes }) };
  });
}

type Readers = { owners: ReadonlyMap<string, PromisedSave>; entrance: Entrance };

function isCalledDead({ state }: Claim): boolean {
  return state === 'needs-reauth';
}

/** Fans whose permission was called dead and is not connect again when they are told; true if any did. */
async function reconnect(fanIds: readonly string[], { owners, entrance }: Readers): Promise<boolean> {
  let didAny = false;
  for (const fanId of fanIds) {
    const promise = owners.get(fanId);
    if (!promise || promise.revokedAt) continue;
    await signIn(promise, entrance);
    didAny = true;
  }
  return didAny;
}
