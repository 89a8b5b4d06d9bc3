import { describe, expect, it } from '@jest/globals';
import type { RunningEngine } from '../../../scripts/database/launch-engine.js';
import { superviseEngine } from '../../../scripts/database/supervise-engine.js';

/** An engine that ends when told to. */
function anEngine(port = 4711) {
  let end: (reason: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => (end = resolve));
  const engine: RunningEngine = { port, pid: 1, ended, stop: async () => end('stopped') };
  return { engine, end };
}

describe('the watch over a database engine', () => {
  it('gives up with a sentence when the engine keeps on ending at once', async () => {
    const first = anEngine();
    const said: string[] = [];
    const relaunch = async () => {
      const next = anEngine();
      next.end('exit code 14');
      return next.engine;
    };
    const supervised = superviseEngine(first.engine, { relaunch, say: (line) => said.push(line) });

    first.end('SIGKILL');

    const sentence = await supervised.gaveUp;
    expect(sentence.message).toMatch(/ended 4 times in a row \(exit code 14\).*engine\.log/);
    expect(said.filter((line) => line.includes('Starting it again on port 4711'))).toHaveLength(3);
  });

  it('gives up with the reason when the engine cannot be launched again', async () => {
    const first = anEngine();
    const relaunch = () => Promise.reject(new Error('no space left on device'));
    const supervised = superviseEngine(first.engine, { relaunch, say: () => undefined });

    first.end('SIGBUS');

    expect((await supervised.gaveUp).message).toContain('no space left on device');
  });

  it('forgives an engine that ends now and then', async () => {
    const engines = [anEngine(), anEngine(), anEngine(), anEngine()];
    let launched = 0;
    const backAgain: (() => void)[] = [];
    const supervised = superviseEngine(engines[0]!.engine, {
      relaunch: async () => engines[++launched]!.engine,
      say: (line) => line.includes('is back') && backAgain.shift()?.(),
      quickMs: 0,
      quickDeathsAllowed: 0,
    });

    for (const { end } of engines.slice(0, 3)) {
      const isBack = new Promise<void>((resolve) => backAgain.push(resolve));
      end('SIGSEGV');
      await isBack;
    }

    await supervised.stop();
    expect(launched).toBe(3);
  });

  it('does not launch an engine again that it was asked to stop', async () => {
    const first = anEngine();
    const said: string[] = [];
    const relaunch = () => Promise.reject(new Error('launched again'));
    const supervised = superviseEngine(first.engine, { relaunch, say: (line) => said.push(line) });

    await supervised.stop();

    expect(said).toEqual([]);
  });
});
