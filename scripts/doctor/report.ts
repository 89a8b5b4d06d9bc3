import type { ConfigurationProblem } from '../../core/wiring/configuration-error.js';
import { isLoopback } from '../../core/adapters/system/loopback.js';
import { examined, wrong, type Examined, type Finding } from './finding.js';
import type { Subject } from './subject.js';

/** How something stands, in a word. */
export type State = 'ready' | 'limited' | 'failing' | 'half-configured' | 'not-configured';

/** What is told of one service, platform or the installation. */
export type SubjectReport = Examined & {
  title: string;
  state: State;
  configured: boolean;
  /** It lies on this machine: a stand-in, such as the sandbox's. */
  onThisMachine: boolean;
  /** The one thing to do next; null: nothing. */
  next: string | null;
};

/** All that is told. `docs/operating/doctor.md` documents it. */
export type Report = {
  /** False: something that is configured does not work. */
  ok: boolean;
  /** No service and no platform has a variable set. */
  nothingConfigured: boolean;
  /** How it all stands, in a sentence. */
  summary: string;
  /** The first thing to do; null: nothing has to be done. */
  next: string | null;
  baseUrl: string;
  installation: SubjectReport;
  services: Record<string, SubjectReport>;
  platforms: Record<string, SubjectReport>;
};

/** What a subject is told of as without being asked: nothing of it is set, or not all. */
export function unexamined({ title, firstStep }: Subject, problems: readonly ConfigurationProblem[]): SubjectReport {
  const findings = problems.map(asFinding);
  const isHalf = findings.length > 0;
  return {
    ...examined({ findings }),
    title,
    state: isHalf ? 'half-configured' : 'not-configured',
    configured: false,
    onThisMachine: false,
    next: findings[0]?.next ?? firstStep,
  };
}

/** What was seen of something that is configured, with what is wrong with its variables in front. */
export function reportOf(
  seen: Examined,
  { title, address, problems }: { title: string; address: string | null; problems: readonly ConfigurationProblem[] },
): SubjectReport {
  const findings = [...problems.map(asFinding), ...seen.findings];
  return {
    ...seen,
    title,
    findings,
    state: stateOf(findings),
    configured: true,
    onThisMachine: address !== null && isLoopback(new URL(address)),
    next: nextOf(findings),
  };
}

function asFinding({ variable, problem }: ConfigurationProblem): Finding {
  return wrong(`${variable} ${problem}.`, `Correct ${variable}: .env.example says what it takes.`);
}

function stateOf(findings: readonly Finding[]): State {
  if (findings.some(({ weight }) => weight === 'wrong')) return 'failing';
  return findings.some(({ weight }) => weight === 'limit') ? 'limited' : 'ready';
}

/** What is wrong comes before what is less than it could be. */
function nextOf(findings: readonly Finding[]): string | null {
  const inOrder = (['wrong', 'limit', 'note'] as const).flatMap((weight) =>
    findings.filter((each) => each.weight === weight),
  );
  return inOrder.find(({ next }) => next !== undefined)?.next ?? null;
}

/** Everything together. */
export function wholeReport(parts: Pick<Report, 'baseUrl' | 'installation' | 'services' | 'platforms'>): Report {
  const { installation, services, platforms } = parts;
  const beside = [...Object.values(services), ...Object.values(platforms)];
  const all = [installation, ...beside];
  const inTheWay = all.filter(({ state }) => state === 'failing' || state === 'half-configured');
  const nothingConfigured = beside.every(({ state }) => state === 'not-configured');
  const limited = beside.find(({ state }) => state === 'limited');
  return {
    ok: inTheWay.length === 0,
    nothingConfigured,
    summary: summaryOf(inTheWay, { nothingConfigured, beside }),
    next: inTheWay[0]?.next ?? (nothingConfigured ? firstOfAll : (limited?.next ?? null)),
    ...parts,
  };
}

const firstOfAll =
  'Run npm start to try everything in the sandbox; for real fans copy .env.example to .env and begin with Spotify (README, "Connect real accounts").';

type Standing = { nothingConfigured: boolean; beside: readonly SubjectReport[] };

function summaryOf(inTheWay: readonly SubjectReport[], { nothingConfigured, beside }: Standing): string {
  if (inTheWay.length > 0) {
    return `Something is in the way: ${inTheWay.map(({ title }) => title).join(', ')}.`;
  }
  if (nothingConfigured) return 'Nothing is configured yet, no service and no chat platform.';
  const limited = beside.filter(({ state }) => state === 'limited').map(({ title }) => title);
  if (limited.length === 0) return 'Everything that is configured works.';
  return `Everything that is configured works; with limits: ${limited.join(', ')}.`;
}
