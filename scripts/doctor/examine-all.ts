import { setTimeout as wait } from 'node:timers/promises';
import { createServiceFetch } from '../../core/adapters/system/service-fetch.js';
import { surveyConfiguration } from '../../core/wiring/configuration.js';
import type { ConfigurationProblem } from '../../core/wiring/configuration-error.js';
import type { Environment } from '../home.js';
import { platforms, services } from './all-subjects.js';
import { examined, wrong, type Examined } from './finding.js';
import { examineInstallation } from './installation.js';
import { reportOf, unexamined, wholeReport, type Report, type SubjectReport } from './report.js';
import type { Instruments, Subject } from './subject.js';

/** How long it may take. */
export type Patience = {
  /** Milliseconds for one call. Default is 8000 (8 seconds). */
  callMs?: number;
  /** Milliseconds for all of one examination. Default is 25000 (25 seconds). */
  wholeMs?: number;
};

/** Told as each one is done. */
export type OnDone = (title: string, done: { count: number; of: number }) => void;

/** Looks at everything side by side. Never throws for what is wrong out there: that is what it tells. */
export async function examineAll(
  environment: Environment,
  patience: Patience = {},
  onDone: OnDone = () => undefined,
): Promise<Report> {
  const { callMs = 8_000, wholeMs = 25_000 } = patience;
  const { found, problems } = surveyConfiguration(environment);
  const fetch = createServiceFetch({ userAgent: 'Frontrow doctor', timeoutMs: callMs });
  const calendar = { now: () => new Date(), onMove: () => () => undefined };
  const instruments = { found, fetch, calendar, environment };
  const subjects = [...services, ...platforms];
  const ownerOf = ({ variable }: ConfigurationProblem) =>
    subjects.find((each) => each.owns(bare(variable), environment));
  const company = { isSomethingReal: subjects.some((each) => each.read(found) !== undefined) };
  let count = 0;
  const told = async (title: string, examining: Promise<SubjectReport>): Promise<SubjectReport> => {
    const report = await examining;
    onDone(title, { count: (count += 1), of: subjects.length + 1 });
    return report;
  };
  const look = (each: Subject) =>
    told(
      each.title,
      examineOne(each, { instruments, wholeMs, problems: problems.filter((one) => ownerOf(one) === each) }),
    );
  const own = problems.filter((one) => ownerOf(one) === undefined && !isToldElsewhere(one, instruments));
  const title = 'Installation';
  const installing = within(wholeMs, title, examineInstallation(instruments, company));
  const [installation, ofServices, ofPlatforms] = await Promise.all([
    told(
      title,
      installing.then((seen) => reportOf(seen, { title, address: found.baseUrl, problems: own })),
    ),
    lookAtAll(services, look),
    lookAtAll(platforms, look),
  ]);
  return wholeReport({ baseUrl: found.baseUrl, installation, services: ofServices, platforms: ofPlatforms });
}

async function lookAtAll(
  subjects: readonly Subject[],
  look: (each: Subject) => Promise<SubjectReport>,
): Promise<Record<string, SubjectReport>> {
  const entries = subjects.map(async (each) => [each.key, await look(each)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

type Looking = { instruments: Instruments; wholeMs: number; problems: readonly ConfigurationProblem[] };

async function examineOne(each: Subject, { instruments, wholeMs, problems }: Looking): Promise<SubjectReport> {
  const configured = each.read(instruments.found);
  if (configured === undefined) return unexamined(each, problems);
  const seen = await within(wholeMs, each.title, each.examine(configured, instruments));
  return reportOf(seen, { title: each.title, address: each.address(configured), problems });
}

/** One that hangs, or fails in a way nobody has thought of, keeps no other from being told. */
async function within(wholeMs: number, title: string, examining: Promise<Examined>): Promise<Examined> {
  const ended = new AbortController();
  const tooLong = wait(wholeMs, 'too long' as const, { ref: false, signal: ended.signal });
  try {
    const seen = await Promise.race([examining, tooLong]);
    if (seen !== 'too long') return seen;
    const words = `${title} took longer than ${wholeMs / 1000} s to look at.`;
    return examined({
      findings: [wrong(words, 'Check the network of this machine, and run this again.')],
      reachable: false,
    });
  } catch (error) {
    // Not its message: nobody knows what is in it.
    const kind = error instanceof Error ? error.name : 'something that is no error';
    return examined({
      findings: [wrong(`Looking at ${title} failed in a way that nobody expected (${kind}).`, 'Please report it.')],
    });
  } finally {
    ended.abort();
    tooLong.catch(() => undefined);
  }
}

/** The variable of a problem that is told of its `_FILE`. */
function bare(variable: string): string {
  return variable.replace(/_FILE$/, '');
}

/** That the database or the keys are not named weighs differently with and without company: `installation.ts` says it. */
function isToldElsewhere({ variable }: ConfigurationProblem, { found, environment }: Instruments): boolean {
  if (variable !== 'MONGODB_URI' && variable !== 'FRONTROW_KEYS') return false;
  const isFound = variable === 'MONGODB_URI' ? found.mongodbUri : found.sealingKeys;
  return isFound === undefined && !environment[variable] && !environment[`${variable}_FILE`];
}
