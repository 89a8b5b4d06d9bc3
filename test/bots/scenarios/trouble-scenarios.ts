import { expect, it } from '@jest/globals';
import { floodLimits } from '../../../bots/commands/flood-guard.js';
import { until } from '../until.js';
import type { Scene } from './chat-world.js';
import { askHelp, helpTitle, untilReads } from './waiting.js';

/** Floods, old buttons, things that come twice, and what breaks. */
export function troubleScenarios(scene: Scene): void {
  it('a flood of one person is asked once to wait, kindly, and everybody else is answered', async () => {
    const { world } = scene;
    await world.start();
    const { burst } = floodLimits.person;
    for (let count = 0; count < burst; count += 1) await world.say('/help');
    await untilReads(world, helpTitle, { times: burst });

    for (let count = 0; count < 4; count += 1) await world.say('/help');

    await untilReads(world, 'please wait half a minute');
    await askHelp(world, { by: 'leo' });
    expect(await world.reads('asha')).toHaveLength(burst + 1);
  });

  it('a button of long ago says that it works no more, and what to type', async () => {
    const { world } = scene;
    await world.start();
    await world.meet('asha');
    await world.leaveButton('Old', 'vote;17');

    await world.press('Old');

    await untilReads(world, 'This button does not work any more. Type /help');
  });

  it('a flood of presses on a button of long ago is asked once to wait, and left alone then', async () => {
    const { world } = scene;
    await world.start();
    await world.meet('asha');
    await world.leaveButton('Old', 'vote;17');
    const before = (await world.reads()).length;
    const { burst } = floodLimits.person;

    for (let count = 0; count < burst + 4; count += 1) await world.press('Old');

    await untilReads(world, 'please wait half a minute');
    await askHelp(world, { by: 'leo' });
    // On Telegram, saying hello to the bot was one of the burst.
    expect((await world.reads()).length - before).toBeLessThanOrEqual(burst + 1);
  });

  it.each([
    ['a command that there is not', '/drop tables:all'],
    ['an option that there is not', '/presave admin:yes'],
  ])('a forged button with %s does nothing', async (_what, id) => {
    const { world } = scene;
    await world.start();
    await world.meet('asha');
    await world.leaveButton('Forged', id);

    await world.press('Forged');

    await untilReads(world, '/help');
    await untilReads(world, 'There is no such command');
    expect(world.engine.asked).toBeUndefined();
  });

  it('what is given twice is answered once', async () => {
    const { world } = scene;
    await world.start();
    await world.say('/presave');
    await untilReads(world, 'Night Drive');

    await world.repeatLast();

    await askHelp(world);
    expect((await world.reads()).filter(({ text }) => text.includes('Night Drive'))).toHaveLength(1);
  });

  it('a breakdown of ours is told with a reference that stands in the log beside its cause', async () => {
    const { world } = scene;
    const cause = new Error('The database is on fire.');
    world.engine.invite = () => {
      throw cause;
    };
    await world.start();

    await world.say('/presave');

    const [message] = await untilReads(world, 'Something went wrong on our side');
    const reference = /reference: (\w{6})/.exec(message?.text ?? '')?.[1];
    const line = world.log.lines.find(({ level }) => level === 'error');
    expect(line?.fields).toMatchObject({ command: 'presave', reference, error: cause });
    expect(message?.text).not.toContain('on fire');
  });

  it('a stop waits for the answer in hand, and takes nothing more', async () => {
    const { world } = scene;
    const { invite } = world.engine;
    let letGo: (() => void) | undefined;
    world.engine.invite = async (account) => {
      await new Promise<void>((resolve) => (letGo = resolve));
      return invite(account);
    };
    const bot = await world.start();
    await world.say('/presave');
    await until(() => letGo !== undefined);

    let isStopped = false;
    const stopped = bot.stop().then(() => (isStopped = true));
    await world.reads();
    expect(isStopped).toBe(false);
    letGo?.();
    await stopped;

    expect((await world.reads()).map(({ text }) => text)).toEqual([expect.stringContaining('Night Drive')]);
  });
}
