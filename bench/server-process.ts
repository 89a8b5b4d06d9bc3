import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const answersWithinMs = 60_000;

/** Runs a main as a process of its own while the work is done; it is given up to a minute to answer. */
export async function whileServing<Outcome>(
  { main, program, args = [], environment, url }: ServerProcess,
  work: (pid: number) => Promise<Outcome>,
): Promise<Outcome> {
  const run = program === undefined ? ['scripts/run.mjs', main] : [join(program, main.replace(/\.ts$/, '.js'))];
  const child = spawn(process.execPath, [...run, ...args], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    await answering(url, () => child.exitCode !== null);
    return await work(child.pid ?? 0);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** A number that a process tells of itself under `/metrics`. @throws Error if it does not */
export async function readMetric(url: string, name: string): Promise<number> {
  const text = await (await fetch(url)).text();
  const value = new RegExp(`^${name} ([0-9.e+]+)$`, 'm').exec(text)?.[1];
  if (value === undefined) throw new Error(`${url} tells nothing of ${name}.`);
  return Number(value);
}

type ServerProcess = {
  /** A TypeScript file of this checkout. */
  main: string;
  /** Where it was compiled to; absent: it is run as it is, by tsx. */
  program?: string;
  args?: readonly string[];
  environment: Readonly<Record<string, string>>;
  /** What answers 200 once it is ready. */
  url: string;
};

async function answering(url: string, hasEnded: () => boolean): Promise<void> {
  const givenUpAt = performance.now() + answersWithinMs;
  while (performance.now() < givenUpAt) {
    if (hasEnded()) throw new Error(`The server for ${url} ended before it answered.`);
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await wait(50);
  }
  throw new Error(`Nothing answers at ${url}.`);
}
