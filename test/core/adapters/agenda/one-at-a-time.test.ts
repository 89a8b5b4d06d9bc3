import { describe, expect, it } from '@jest/globals';
import { OneAtATime } from '../../../../core/adapters/agenda/one-at-a-time.js';

/** A task that ends when it is told to. */
function aTask() {
  let resolve!: (answer: string) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<string>((...ends) => ([resolve, reject] = ends));
  const task = { begun: 0, resolve, reject, run: () => ((task.begun += 1), promise) };
  return task;
}

describe('tasks of one name', () => {
  it('run one after the other, and no more than one waits', async () => {
    const tasks = new OneAtATime();
    const [first, second, third] = [aTask(), aTask(), aTask()];

    const answers = [first, second, third].map(({ run }) => tasks.run('look', run));
    first.resolve('one');
    await answers[0];
    second.resolve('two');

    expect(await Promise.all(answers)).toEqual(['one', 'two', undefined]);
    expect([first.begun, second.begun, third.begun]).toEqual([1, 1, 0]);
  });

  it('go on after one that failed', async () => {
    const tasks = new OneAtATime();
    const [first, second] = [aTask(), aTask()];

    const failing = tasks.run('look', first.run);
    const after = tasks.run('look', second.run);
    first.reject(new Error('The database is away.'));
    second.resolve('two');

    await expect(failing).rejects.toThrow('away');
    expect(await after).toBe('two');
  });

  it('do not wait for those of another name', async () => {
    const tasks = new OneAtATime();
    const [long, short] = [aTask(), aTask()];

    const waiting = tasks.run('look', long.run);
    short.resolve('at once');

    expect(await tasks.run('other', short.run)).toBe('at once');
    long.resolve('later');
    await waiting;
  });
});
