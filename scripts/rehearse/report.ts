import type { DirectServiceName } from '../../core/streaming/service-name.js';
import { kebab } from '../../core/wiring/kebab.js';
import { countByState, type Claim } from './claims.js';
import { judgeNight, type Evidence, type Verdict } from './judge-night.js';
import type { Mailbox } from './mailbox.js';
import { deeds } from './nemesis.js';
import { percentile } from './percentile.js';
import { stormClasses } from './storm.js';

/** What goes wrong in a rehearsal. */
export const faultLevels = ['none', 'storm', 'chaos'] as const;
export type FaultLevel = (typeof faultLevels)[number];

/** What a rehearsal has shown (docs/operating/rehearsal.md says how to read it). */
export type RehearsalReport = Verdict & {
  fans: number;
  /** Where they listen. */
  services: string[];
  /** How many writes the database says are in each state. */
  byState: Record<string, number>;
  verified: number;
  reminded: number;
  /** Calls that the services have heard from the first midnight on, for each save that was verified. */
  callsPerSave: number | null;
  firstCallLatenessMs: { p50: number | null; p99: number | null };
  elapsedMs: number;
  seed: number;
  faultsFired: Record<string, number>;
  /** Faults that were planned and never struck, of several services with the service's name: the rehearsal has shown nothing about them. */
  faultsThatNeverFired: string[];
  /** The states of all writes sum to the number of items promised. */
  isConserved: boolean;
  /** Messages that fans have seen, and those that came again and were recognised by their id. */
  messages: { seen: number; repeated: number };
  /** What the workers have warned of, and how often. */
  complaints: Record<string, number>;
  faults: FaultLevel;
  workers: number;
  engine: string;
};

/** What a report is made from. */
export type Findings = {
  settings: {
    fans: number;
    services: readonly DirectServiceName[];
    workers: number;
    faults: FaultLevel;
    seed: number;
  };
  engine: string;
  evidence: readonly Evidence[];
  claims: readonly Claim[];
  calls: number;
  latenessMs: readonly number[];
  /** How often each fault has struck at each service, and each deed was done. */
  fired: { services: ReadonlyMap<DirectServiceName, Record<string, number>>; deeds: Readonly<Record<string, number>> };
  mailbox: Pick<Mailbox, 'duplicates' | 'seen' | 'repeated'>;
  complaints: ReadonlyMap<string, number>;
};

/** Sums a rehearsal up. */
export function reportOn(findings: Findings): RehearsalReport {
  const { settings, evidence, claims, calls, latenessMs, fired, mailbox } = findings;
  const byState = countByState(claims);
  const verified = byState['verified'] ?? 0;
  const verdict = judgeNight(evidence);
  const { fans, services, seed, faults, workers } = settings;
  return {
    fans,
    services: services.map(kebab),
    byState,
    verified,
    reminded: byState['reminded'] ?? 0,
    ...verdict,
    duplicateEffects: verdict.duplicateEffects + mailbox.duplicates(),
    callsPerSave: verified === 0 ? null : Math.round((calls / verified) * 100) / 100,
    firstCallLatenessMs: { p50: percentile(latenessMs, 50), p99: percentile(latenessMs, 99) },
    elapsedMs: 0,
    seed,
    faultsFired: sumOf([...fired.services.values(), fired.deeds]),
    faultsThatNeverFired: neverFired(faults, fired),
    isConserved: claims.length === evidence.length,
    messages: { seen: mailbox.seen(), repeated: mailbox.repeated },
    complaints: Object.fromEntries(findings.complaints),
    faults,
    workers,
    engine: findings.engine,
  };
}

/** True if the night was as it must be. */
export function isAsPromised(report: RehearsalReport): boolean {
  const { lost, early, duplicateEffects, unverifiedClaims, savedAfterWithdrawal, faultsThatNeverFired } = report;
  const sum = lost + early + duplicateEffects + unverifiedClaims + savedAfterWithdrawal;
  return sum === 0 && faultsThatNeverFired.length === 0 && report.isConserved;
}

/** Each kind, over all services. */
function sumOf(counted: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const [name, times] of counted.flatMap((each) => Object.entries(each))) {
    if (times > 0) sum[name] = (sum[name] ?? 0) + times;
  }
  return sum;
}

/** What was planned and never struck: of several services named with its service, for each is to be struck by all. */
function neverFired(faults: FaultLevel, { services, deeds: done }: Findings['fired']): string[] {
  if (faults === 'none') return [];
  const ofServices = [...services].flatMap(([service, fired]) =>
    stormClasses
      .filter((name) => (fired[name] ?? 0) === 0)
      .map((name) => (services.size === 1 ? name : `${kebab(service)}: ${name}`)),
  );
  return faults === 'storm' ? ofServices : [...ofServices, ...deeds.filter((deed) => (done[deed] ?? 0) === 0)];
}
