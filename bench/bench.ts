import type { Environment } from '../scripts/home.js';

/** What a bench may use. */
export type BenchContext = {
  /** An empty folder, removed when the bench is over. */
  folder: string;
  environment: Environment;
  /** True for a quick look: as few rounds as show that everything works. */
  isQuick: boolean;
  /** Tells the person at the terminal how far it is. */
  say: (line: string) => void;
  /** Aborted when the person asks to stop. */
  signal: AbortSignal;
};

/** What a bench has found. */
export type BenchFindings = {
  /** Whether the aim was reached. */
  met: boolean;
  /** The figures that the aim is about, with their unit in the name. */
  figures: Readonly<Record<string, number>>;
  /** The thing measured against what it is compared with; null where there is nothing to compare. */
  ratio: number | null;
  /** The database engine, with its version; null if none was in use. */
  database: string | null;
  /** Every single run, as it was measured. */
  runs: readonly unknown[];
};

/** One thing that is measured. `bench/<name>.ts` exports one; `all-benches.ts` lists them. */
export type Bench = {
  /** As in `npm run bench -- NAME` and `bench/results/NAME.json`. */
  name: string;
  /** One line: what is measured, and how. */
  about: string;
  /** One line: what we want it to be. */
  aim: string;
  /** Packages whose versions matter to the figures. */
  packages: readonly string[];
  run: (context: BenchContext) => Promise<BenchFindings>;
};
